package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

/** Every exception as a page that says what happened and what to do; no exception's own text is ever shown. */
@ControllerAdvice
@Order(0)
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    /** PostgreSQL: {@code character_not_in_repertoire}. */
    private static final String NO_SUCH_CHARACTER = "22021";

    private static final String NOT_DONE = "error/not-done";

    private final Messages messages;

    Refusals(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView unknown() {
        return page(HttpStatus.NOT_FOUND, null);
    }

    /** What was typed under rights that ended meanwhile is shown, so that it can be copied. */
    @ExceptionHandler
    ModelAndView refused(RefusedException refusal, HttpServletRequest request) {
        return page(HttpStatus.FORBIDDEN, messages.text(refusal)).addObject("typed", TypedWords.of(request));
    }

    @ExceptionHandler
    ModelAndView broken(RuleViolation violation) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, messages.text(violation));
    }

    @ExceptionHandler({StaleException.class, OptimisticLockingFailureException.class})
    ModelAndView stale() {
        return page(HttpStatus.CONFLICT, null);
    }

    @ExceptionHandler
    ModelAndView guarded(DataAccessException failure) {
        var constraint = Constraints.of(failure);
        if (constraint == null) {
            if (Constraints.isCollision(failure)) {
                LOG.warn("two changes met at a constraint that has no sentence", failure);
                return stale();
            }
            return isUnreadable(failure) ? unreadable() : failed(failure);
        }
        return page(HttpStatus.CONFLICT, messages.text(constraint.key()), NOT_DONE);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException refusal) {
        return tooLarge(messages);
    }

    static ModelAndView tooLarge(Messages messages) {
        return page(HttpStatus.CONTENT_TOO_LARGE, messages.text("frame.upload-too-large"));
    }

    /** Percent signs without their digits, a form in parts without its parts, fields of no form of ours. */
    @ExceptionHandler({
        InvalidParameterException.class,
        InvalidFileNameException.class,
        MultipartException.class,
        InvalidPropertyException.class
    })
    ModelAndView unreadable() {
        return page(HttpStatus.BAD_REQUEST, null);
    }

    /** Spring Security answers these itself, outside MVC. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void notOurs(RuntimeException refusal) {
        throw refusal;
    }

    @ExceptionHandler
    @Nullable
    ModelAndView other(Exception failure, HttpServletResponse response) {
        if (response.isCommitted()) {
            LOG.debug("the reader went away", failure);
            return null;
        }
        if (failure instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            return page(answer.getStatusCode(), null);
        }
        return failed(failure);
    }

    /** No browser sends a NUL character and no column holds one. */
    private static boolean isUnreadable(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause
                && NO_SUCH_CHARACTER.equals(cause.getSQLState());
    }

    /** Whether what failed in a filter, outside of MVC, failed because of what was sent. */
    static boolean isUnreadable(@Nullable Object failure) {
        for (var cause = failure instanceof Throwable first ? first : null; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException
                    || cause instanceof InvalidFileNameException
                    || cause instanceof MultipartException) {
                return true;
            }
        }
        return false;
    }

    private ModelAndView failed(Exception failure) {
        var reference = reference();
        LOG.error("failure {}", reference, failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, null).addObject("reference", reference);
    }

    /** A short word that leads from the page a person reads aloud to the line in the log. */
    static String reference() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** @param reason a sentence in place of the page's own, or null */
    static ModelAndView page(HttpStatusCode status, @Nullable String reason) {
        return page(
                status,
                reason,
                switch (status.value()) {
                    case 404, 409 -> "error/" + status.value();
                    case 403, 422 -> NOT_DONE;
                    case 405 -> "error/404";
                    default -> status.is5xxServerError() ? "error/500" : "error/400";
                });
    }

    private static ModelAndView page(HttpStatusCode status, @Nullable String reason, String view) {
        var page = new ModelAndView(view, reason == null ? Map.of() : Map.of("reason", reason));
        page.setStatus(status);
        return page;
    }
}
