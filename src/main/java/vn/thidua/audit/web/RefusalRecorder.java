package vn.thidua.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.audit.AuditTrail;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.RefusedException;
import vn.thidua.web.CurrentActor;

/** Sees every refusal on its way to the 403 page and notes who tried what where; answers nothing itself. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalRecorder implements HandlerExceptionResolver {
    private final AuditTrail trail;
    private final CurrentActor current;
    private final MessageSource messages;

    RefusalRecorder(AuditTrail trail, CurrentActor current, MessageSource messages) {
        this.trail = trail;
        this.current = current;
        this.messages = messages;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        if (problem instanceof RefusedException refused) {
            var actor = current.of(request);
            var reason = messages.getMessage(
                    refused.key(), refused.arguments().toArray(), refused.key(), Locale.forLanguageTag("vi"));
            var event = AuditedEvent.of(actor, "refused", "page", null, request.getRequestURI())
                    .with("reason", reason);
            trail.refused(actor, (actor.province() == null ? event : event.in(actor.province())).build());
        }
        return null;
    }
}
