package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Thymeleaf replaces before it asks: a condition on the tag that is replaced is silently lost. */
class TemplateConditionsTest {
    private static final Pattern TAG = Pattern.compile("<\\w[\\w:-]*(?:\\s+[\\w:.-]+(?:=\"[^\"]*\")?)*\\s*/?>");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(if|unless|each)=");

    @Test
    void noTagIsBothConditionalAndReplaced() throws IOException {
        var lost = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            var tags = TAG.matcher(file.getContentAsString(StandardCharsets.UTF_8));
            while (tags.find()) {
                var tag = tags.group();
                if (tag.contains(" th:replace=") && CONDITION.matcher(tag).find()) {
                    lost.add(file.getFilename() + ": " + tag);
                }
            }
        }
        assertThat(lost).isEmpty();
    }
}
