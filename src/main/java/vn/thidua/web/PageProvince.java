package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.kernel.ProvinceId;

/** Tells the frame whose record the page shows, without a statement of its own: the province stands in the page's model. */
class PageProvince implements HandlerInterceptor {
    private static final String NAME = PageProvince.class.getName();

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null) {
            return;
        }
        for (var value : page.getModel().values()) {
            if (value instanceof OfProvince record) {
                request.setAttribute(NAME, record.province());
                return;
            }
        }
    }

    /** Null where the page shows no record of a province. */
    static @Nullable ProvinceId of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof ProvinceId province ? province : null;
    }
}
