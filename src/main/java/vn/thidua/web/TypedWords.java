package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/**
 * What a person typed into a form that was refused as a whole, as when the year was closed meanwhile: the page that says
 * so shows it, so that it can be copied. Keys, choices and short figures are left out, and whatever looks secret.
 */
final class TypedWords {
    private static final Pattern SECRET = Pattern.compile("(?i).*(pass|repeat|present|secret|token).*");

    /** Two words at least. */
    private static final Pattern WORDS = Pattern.compile("(?s)\\S.*\\s.*\\S");

    private TypedWords() {}

    static List<String> of(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                ? request.getParameterMap().entrySet().stream()
                        .filter(field -> !field.getKey().startsWith("_")
                                && !SECRET.matcher(field.getKey()).matches())
                        .flatMap(field -> Arrays.stream(field.getValue()))
                        .map(String::strip)
                        .filter(value -> WORDS.matcher(value).matches())
                        .distinct()
                        .toList()
                : List.of();
    }
}
