package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Adds the one-use key to every form with {@code th:action} that is sent by POST, beside what Spring Security adds. */
final class FormFields implements RequestDataValueProcessor {
    private static final String SENDS = FormFields.class.getName() + ".sends";
    private final RequestDataValueProcessor security;

    FormFields(RequestDataValueProcessor security) {
        this.security = security;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String httpMethod) {
        request.setAttribute(SENDS, "post".equalsIgnoreCase(httpMethod));
        return security.processAction(request, action, httpMethod);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return security.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        var own = security.getExtraHiddenFields(request);
        if (!Boolean.TRUE.equals(request.getAttribute(SENDS))) {
            return own;
        }
        var fields = new LinkedHashMap<String, String>();
        if (own != null) {
            fields.putAll(own);
        }
        fields.put(OneUseKeyInterceptor.FIELD, UUID.randomUUID().toString());
        return fields;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return security.processUrl(request, url);
    }
}
