package vn.thidua.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change, published by the service that made it and written to the trail in the same transaction.
 *
 * @param action message key below {@code audit.action.}, past tense in meaning: {@code bloc.created}
 * @param subjectKind message key below {@code audit.subject.}: {@code bloc}, {@code conference}
 * @param subject the record's id; null where there is no single one
 * @param label what a reader calls the record: a name or a number, as of now
 * @param address the page of the record, so that the trail can lead there; null where it has none
 * @param particulars what changed, in the order a reader wants it
 */
public record AuditedEvent(
        Actor actor,
        String action,
        String subjectKind,
        @Nullable UUID subject,
        String label,
        @Nullable String address,
        @Nullable ProvinceId province,
        @Nullable UUID bloc,
        @Nullable Integer year,
        List<Particular> particulars) {

    /**
     * A value that changed.
     *
     * @param name message key below {@code audit.particular.}
     */
    public record Particular(
            String name, @Nullable String before, @Nullable String after) {}

    public static Builder of(Actor actor, String action, String subjectKind, @Nullable UUID subject, String label) {
        return new Builder(actor, action, subjectKind, subject, label);
    }

    /** Collects what is known of a change. */
    public static final class Builder {
        private final Actor actor;
        private final String action;
        private final String subjectKind;
        private final @Nullable UUID subject;
        private final String label;
        private final List<Particular> particulars = new ArrayList<>();
        private @Nullable String address;
        private @Nullable ProvinceId province;
        private @Nullable UUID bloc;
        private @Nullable Integer year;

        private Builder(Actor actor, String action, String subjectKind, @Nullable UUID subject, String label) {
            this.actor = actor;
            this.action = action;
            this.subjectKind = subjectKind;
            this.subject = subject;
            this.label = label;
        }

        public Builder at(String ownAddress) {
            address = ownAddress;
            return this;
        }

        public Builder in(ProvinceId ofProvince) {
            province = ofProvince;
            return this;
        }

        public Builder in(UUID ofBloc, EmulationYear ofYear) {
            bloc = ofBloc;
            year = ofYear.value();
            return this;
        }

        /** Notes a value; nothing is noted for null. */
        public Builder with(String name, @Nullable Object value) {
            if (value != null && !value.toString().isEmpty()) {
                particulars.add(new Particular(name, null, text(value)));
            }
            return this;
        }

        /** Notes a value that changed; nothing is noted when both are equal. */
        public Builder changed(String name, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                particulars.add(new Particular(name, text(before), text(after)));
            }
            return this;
        }

        /** A constant as the key of its label ({@code Role.UNIT}), which the trail turns into words; a day as on pages. */
        private static @Nullable String text(@Nullable Object value) {
            if (value instanceof Enum<?> constant) {
                return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            }
            if (value instanceof LocalDate day) {
                return PartialDate.of(day).toString();
            }
            return value == null ? null : value.toString();
        }

        public AuditedEvent build() {
            return new AuditedEvent(
                    actor,
                    action,
                    subjectKind,
                    subject,
                    label,
                    address,
                    province,
                    bloc,
                    year,
                    List.copyOf(particulars));
        }
    }
}
