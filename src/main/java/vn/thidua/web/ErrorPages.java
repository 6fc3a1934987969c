package vn.thidua.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The same pages for what fails outside of MVC: in filters, in Spring Security, in Tomcat. */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private final Messages messages;

    ErrorPages(Messages messages) {
        this.messages = messages;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ModelAndView show(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (status == null) {
            // nobody failed: somebody typed this address
            return Refusals.page(HttpStatus.NOT_FOUND, null);
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return Refusals.tooLarge(messages);
        }
        if (status.is5xxServerError()
                && Refusals.isUnreadable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            return Refusals.page(HttpStatus.BAD_REQUEST, null);
        }
        var page = Refusals.page(status, null);
        if (status.is5xxServerError()) {
            var reference = Refusals.reference();
            LOG.error("failure {}", reference, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            page.addObject("reference", reference);
        }
        return page;
    }
}
