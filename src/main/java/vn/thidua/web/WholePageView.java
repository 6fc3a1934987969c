package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A page written when it is whole, as bytes. Tomcat's writer encodes character by character as soon as one of them is
 * not ASCII, which is always so in Vietnamese and took a quarter of a list's time; a string encodes itself in one go.
 */
class WholePageView extends ThymeleafView {
    @Override
    protected void renderFragment(
            @Nullable Set<String> selectors,
            Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var page = new StringWriter(32_768);
        super.renderFragment(selectors, model, request, new HttpServletResponseWrapper(response) {
            @Override
            public PrintWriter getWriter() {
                return new PrintWriter(page);
            }
        });
        write(page.toString().getBytes(StandardCharsets.UTF_8), response);
    }

    private static void write(byte[] page, HttpServletResponse response) throws IOException {
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
