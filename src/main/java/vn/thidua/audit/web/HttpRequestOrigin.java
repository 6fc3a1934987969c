package vn.thidua.audit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.thidua.audit.RequestOrigin;

/** The address of the client whose request is being answered; behind a proxy as its trusted headers say. */
@Component
class HttpRequestOrigin implements RequestOrigin {
    @Override
    public @Nullable String clientAddress() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
