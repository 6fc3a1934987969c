package vn.thidua.conference;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what was agreed on: sections VI and VII. A result that once stood in locked minutes is never deleted, it only no
 * longer counts.
 */
@Component
class ResultWriter {
    private final JdbcClient jdbc;
    private final SectionRows rows;

    ResultWriter(JdbcClient jdbc, SectionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void writeAwards(Conference conference, JudgingPart part, Instant at) {
        var known = setAside(conference, true);
        rows.batch(WRITE_RESULT, part.awards(), (award, n) -> result(
                        conference, known, award.id(), n, award.method(), award.figures(), at)
                .addValue("kind", ResolutionKind.AWARD.name())
                .addValue("awardCode", award.awardCode())
                .addValue("year", award.year().value())
                .addValue("unit", Columns.value(award.unit()))
                .addValue("quantity", award.quantity())
                .addValue("wording", award.wording())
                .addValue("leading", award.leading())
                .addValue("representativeName", null)
                .addValue("representativeTitle", null));
        settle(conference, true);
    }

    void writeOfficers(Conference conference, OfficersPart part, Instant at) {
        jdbc.sql("""
                        update conference set deviation_reason = :deviation, pledge_signed = :pledgeSigned,
                          pledge_year = :pledgeYear, pledge_note = :pledgeNote, flag_handed_over = :flagHandedOver,
                          flag_year = :flagYear, flag_from_id = :flagFrom, flag_to_id = :flagTo, flag_note = :flagNote
                        where id = :id
                        """)
                .param("id", conference.id().value())
                .param("deviation", part.deviationReason())
                .param("pledgeSigned", part.pledgeSigned())
                .param("pledgeYear", Columns.value(part.pledgeYear()))
                .param("pledgeNote", part.pledgeNote())
                .param("flagHandedOver", part.flagHandedOver())
                .param("flagYear", Columns.value(part.flagYear()))
                .param("flagFrom", Columns.value(part.flagFrom()))
                .param("flagTo", Columns.value(part.flagTo()))
                .param("flagNote", part.flagNote())
                .update();
        var known = setAside(conference, false);
        var head = part.head();
        var lines =
                Stream.concat(Stream.ofNullable(head), part.deputies().stream()).toList();
        rows.batch(WRITE_RESULT, lines, (line, n) -> result(
                        conference, known, line.id(), n, line.method(), line.figures(), at)
                .addValue("kind", (line == head ? ResolutionKind.HEAD : ResolutionKind.DEPUTY).name())
                .addValue("awardCode", null)
                .addValue("year", conference.year().next().value())
                .addValue("unit", line.unit().value())
                .addValue("quantity", null)
                .addValue("wording", line.wording())
                .addValue("leading", false)
                .addValue("representativeName", line.representativeName())
                .addValue("representativeTitle", line.representativeTitle()));
        settle(conference, false);
    }

    /** Takes all results of this sort out of the unique indexes, so that lines may swap units while they are rewritten. */
    private Set<UUID> setAside(Conference conference, boolean awards) {
        var id = conference.id().value();
        jdbc.sql("update resolution set dropped_no = :no where conference_id = :id and (kind = 'AWARD') = :awards "
                        + "and completes_id is null and dropped_no is null")
                .param("no", conference.minutesNo())
                .param("id", id)
                .param("awards", awards)
                .update();
        return new HashSet<>(
                jdbc.sql("select id from resolution where conference_id = :id and (kind = 'AWARD') = :awards "
                                + "and completes_id is null")
                        .param("id", id)
                        .param("awards", awards)
                        .query(UUID.class)
                        .list());
    }

    /** What was not written again: deleted while it never stood in locked minutes, else kept as no longer counting. */
    private void settle(Conference conference, boolean awards) {
        var id = conference.id().value();
        jdbc.sql("""
                        update resolution c set dropped_no = :no
                        from resolution line
                        where line.id = c.completes_id and c.conference_id = :id and c.dropped_no is null
                          and (line.dropped_no is not null or line.organization_id is not null)
                        """).param("no", conference.minutesNo()).param("id", id).update();
        if (conference.minutesNo() == 1) {
            jdbc.sql("delete from resolution where conference_id = :id and (kind = 'AWARD') = :awards "
                            + "and dropped_no is not null")
                    .param("id", id)
                    .param("awards", awards)
                    .update();
        }
    }

    private static final String WRITE_RESULT = """
                        insert into resolution (id, conference_id, position, kind, award_code, year, organization_id,
                          quantity, wording, leads, representative_name, representative_title, method, basis, eligible,
                          present, written, issued, returned, valid, invalid, blank, votes_for, votes_against, created_at)
                        values (:id, :conference, :position, :kind, :awardCode, :year, :unit, :quantity, :wording,
                          :leading, :representativeName, :representativeTitle, :method, :basis, :eligible, :present,
                          :written, :issued, :returned, :valid, :invalid, :blank, :inFavour, :against, :at)
                        on conflict (id) do update set position = excluded.position, kind = excluded.kind,
                          award_code = excluded.award_code, year = excluded.year,
                          organization_id = excluded.organization_id, quantity = excluded.quantity,
                          wording = excluded.wording, leads = excluded.leads,
                          representative_name = excluded.representative_name,
                          representative_title = excluded.representative_title, method = excluded.method,
                          basis = excluded.basis, eligible = excluded.eligible, present = excluded.present,
                          written = excluded.written, issued = excluded.issued, returned = excluded.returned,
                          valid = excluded.valid, invalid = excluded.invalid, blank = excluded.blank,
                          votes_for = excluded.votes_for, votes_against = excluded.votes_against, dropped_no = null,
                          completed_at = case when excluded.organization_id is null then resolution.completed_at end,
                          completed_by = case when excluded.organization_id is null then resolution.completed_by end,
                          completion_reason =
                            case when excluded.organization_id is null then resolution.completion_reason end,
                          names_no = case when excluded.organization_id is null then resolution.names_no else 0 end,
                          names_corrected_at =
                            case when excluded.organization_id is null then resolution.names_corrected_at end,
                          names_corrected_by =
                            case when excluded.organization_id is null then resolution.names_corrected_by end,
                          names_correction_reason =
                            case when excluded.organization_id is null then resolution.names_correction_reason end
                        """;

    /** What every result has; an id that is not one of this conference's own is no id. */
    private static MapSqlParameterSource result(
            Conference conference,
            Set<UUID> known,
            @Nullable ResolutionId line,
            int position,
            VotingMethod method,
            @Nullable VoteFigures recorded,
            Instant at) {
        var figures = recorded == null || method == VotingMethod.CONSENSUS ? VoteFigures.NONE : recorded;
        return SectionRows.row(SectionRows.own(known, line == null ? null : line.value()), position)
                .addValue("conference", conference.id().value())
                .addValue("method", method.name())
                .addValue("basis", Columns.name(figures.basis()))
                .addValue("eligible", figures.eligible())
                .addValue("present", figures.present())
                .addValue("written", figures.written())
                .addValue("issued", figures.issued())
                .addValue("returned", figures.returned())
                .addValue("valid", figures.valid())
                .addValue("invalid", figures.invalid())
                .addValue("blank", figures.blank())
                .addValue("inFavour", figures.inFavour())
                .addValue("against", figures.against())
                .addValue("at", Columns.utc(at));
    }
}
