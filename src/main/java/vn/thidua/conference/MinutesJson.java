package vn.thidua.conference;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.json.JsonMapper;

/** Sections and snapshots as JSON: what the records hold, not what their methods conclude from it. */
final class MinutesJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .build();

    private MinutesJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static MinutesSnapshot readSnapshot(String json) {
        return MAPPER.readValue(json, MinutesSnapshot.class);
    }

    static MinutesPart read(MinutesSection section, String json) {
        return MAPPER.readValue(json, section.content());
    }
}
