package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TypedWordsTest {
    private static MockHttpServletRequest sent(String method) {
        var request = new MockHttpServletRequest(method, "/hoi-nghi/1/bien-ban");
        request.setParameter("discussion", "  Các đơn vị thảo luận sôi nổi\nvà thống nhất.  ");
        request.setParameter("rows[0].text", "Ý kiến thứ nhất");
        request.setParameter("rows[1].text", "Ý kiến thứ nhất");
        request.setParameter("unit", "7f3b1c1e-0c39-4d0e-9c7b-000000000001");
        request.setParameter("kind", "YEAR_END");
        request.setParameter("present", "mật khẩu đang dùng");
        request.setParameter("_khoa", "hai từ");
        return request;
    }

    @Test
    void areTheSentencesOfAFormAndNeitherItsKeysNorItsSecrets() {
        assertThat(TypedWords.of(sent("POST")))
                .containsExactlyInAnyOrder("Các đơn vị thảo luận sôi nổi\nvà thống nhất.", "Ý kiến thứ nhất");
    }

    @Test
    void areNoneOnAPageThatIsOnlyRead() {
        assertThat(TypedWords.of(sent("GET"))).isEmpty();
    }
}
