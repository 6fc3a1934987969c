package vn.thidua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;

/** In a transaction that is taken back: only here is there no account at all. */
@PageTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    static MockHttpServletRequestBuilder form(String secret) {
        return post("/kich-hoat-quan-tri")
                .with(SignedIn.asPublic())
                .param("secret", secret)
                .param("username", "quantri.dau")
                .param("displayName", "Người quản trị")
                .param("password", "trau do truoc cong")
                .param("repeated", "trau do truoc cong");
    }

    @Test
    void isCreatedOnceByTheSecretInTheLog(CapturedOutput output) throws Exception {
        jdbc.sql("truncate account cascade").update();
        var before = output.getOut().length();
        firstAdministrator.announce();
        var printed = Pattern.compile("/kich-hoat-quan-tri .*: ([\\w-]{43})")
                .matcher(output.getOut().substring(before));
        assertThat(printed.find()).isTrue();
        mvc.perform(get("/kich-hoat-quan-tri")).andExpect(status().isOk());
        mvc.perform(form("khong-phai-ma-nay"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Mã chưa đúng")))
                .andExpect(content().string(containsString("quantri.dau")))
                .andExpect(content().string(not(containsString("trau do truoc cong"))));
        mvc.perform(form(printed.group(1))).andExpect(redirectedUrl("/dang-nhap"));
        entities.flush();
        assertThat(jdbc.sql("select role || ' ' || state from account")
                        .query(String.class)
                        .list())
                .containsExactly("ADMINISTRATOR ACTIVE");
        mvc.perform(form(printed.group(1))).andExpect(status().isNotFound());
        mvc.perform(get("/kich-hoat-quan-tri")).andExpect(status().isNotFound());
    }

    @Test
    void nothingIsPrintedWhereSomebodyCanComeIn(CapturedOutput output) {
        jdbc.sql("""
                        insert into account (id, username, folded, display_name, role, state, created_at, version)
                        values (gen_random_uuid(), 'co.nguoi', 'co.nguoi', 'x', 'ADMINISTRATOR', 'INVITED', now(), 0)
                        on conflict do nothing
                        """).update();
        var before = output.getOut().length();
        firstAdministrator.announce();
        assertThat(output.getOut().substring(before)).doesNotContain("/kich-hoat-quan-tri");
    }
}
