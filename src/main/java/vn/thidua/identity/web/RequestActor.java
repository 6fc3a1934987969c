package vn.thidua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.thidua.kernel.Actor;
import vn.thidua.web.CurrentActor;

/** Who is asking: for the frame, and as an argument of type {@link Actor} for every handler. */
@Component
class RequestActor implements CurrentActor, HandlerMethodArgumentResolver {
    /** The one place outside Spring Security that reads its context. */
    static Optional<SessionAuthentication> signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SessionAuthentication signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    @Override
    public Actor of(HttpServletRequest request) {
        return signedIn().map(SessionAuthentication::actor).orElse(Actor.anonymous());
    }

    @Override
    public @Nullable String textSize(HttpServletRequest request) {
        return signedIn()
                .map(signedIn -> TextSizes.word(signedIn.session().textSize()))
                .orElse(null);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return signedIn().map(SessionAuthentication::actor).orElse(Actor.anonymous());
    }
}
