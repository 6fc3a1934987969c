package vn.thidua.conference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;

/** A row as PostgreSQL's {@code to_jsonb} writes it, so that one statement can bring the rows of many tables. */
record JsonRow(JsonNode node) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static JsonRow of(String json) {
        return new JsonRow(MAPPER.readTree(json));
    }

    /** The one row kept under that name. */
    JsonRow row(String name) {
        return new JsonRow(node.path(name));
    }

    /** The rows kept under that name, in their order. */
    <T> List<T> list(String name, Function<JsonRow, T> mapper) {
        var rows = new ArrayList<T>();
        for (var row : node.path(name)) {
            rows.add(mapper.apply(new JsonRow(row)));
        }
        return rows;
    }

    private <T> @Nullable T value(String column, Function<JsonNode, T> reader) {
        var value = node.path(column);
        return value.isNull() || value.isMissingNode() ? null : reader.apply(value);
    }

    @Nullable
    String line(String column) {
        return value(column, JsonNode::asString);
    }

    /** Only for columns that are not null. */
    String text(String column) {
        return node.path(column).asString();
    }

    boolean is(String column) {
        return node.path(column).asBoolean();
    }

    @Nullable
    Integer number(String column) {
        return value(column, JsonNode::asInt);
    }

    /** Only for columns that are not null. */
    int count(String column) {
        return node.path(column).asInt();
    }

    @Nullable
    BigDecimal amount(String column) {
        return value(column, JsonNode::decimalValue);
    }

    @Nullable
    LocalTime time(String column) {
        return value(column, one -> LocalTime.parse(one.asString()));
    }

    @Nullable
    LocalDate date(String column) {
        return value(column, one -> LocalDate.parse(one.asString()));
    }

    @Nullable
    UUID key(String column) {
        return value(column, one -> UUID.fromString(one.asString()));
    }

    /** Only for columns that are not null. */
    UUID id(String column) {
        return UUID.fromString(text(column));
    }

    @Nullable
    OrganizationId unit(String column) {
        return value(column, one -> new OrganizationId(UUID.fromString(one.asString())));
    }

    @Nullable
    EmulationYear year(String column) {
        return value(column, one -> new EmulationYear(one.asInt()));
    }

    <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
        return value(column, one -> Enum.valueOf(type, one.asString()));
    }
}
