package vn.thidua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * The page for what the container refuses before any filter of ours sees it: an address that cannot be read, headers
 * without end. Without it Tomcat answers in English and without our headers.
 */
final class ContainerRefusals extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ContainerRefusals.class);
    private final byte[] page;

    ContainerRefusals(String stylesheet) throws IOException {
        page = new ClassPathResource("web/refused.html")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("{stylesheet}", stylesheet)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        AnswerHeaders.write(request, response);
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the reader went away", e);
        }
    }
}
