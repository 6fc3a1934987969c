package vn.thidua.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.document.FileId;
import vn.thidua.document.FileSummary;
import vn.thidua.document.Files;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;

/** Which papers dossiers have and which they lack, by the rules that hold today. */
@Component
class Papers {
    private final JdbcClient jdbc;
    private final Files files;
    private final Clock clock;

    Papers(JdbcClient jdbc, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    private record Row(UUID id, PaperKind kind, String title, FileId file, OffsetDateTime at, String by) {}

    /** Papers now in a dossier, in the order they were attached. */
    List<PaperView> of(Actor actor, ProposalId proposal, String number) {
        return views(
                actor,
                number,
                jdbc.sql("""
                                select id, kind, title, file_id, attached_at, attached_by from proposal_paper
                                where proposal_id = :id and removed_at is null order by attached_at, id
                                """).param("id", proposal.value()).query(Papers::row).list());
    }

    /** Papers that were in a dossier when it was sent by that move. */
    List<PaperView> sent(Actor actor, ProposalId proposal, String number, int move) {
        return views(
                actor,
                number,
                jdbc.sql("""
                                select p.id, p.kind, p.title, p.file_id, p.attached_at, p.attached_by
                                from proposal_snapshot_paper s join proposal_paper p on p.id = s.paper_id
                                where s.proposal_id = :id and s.no = :no order by p.attached_at, p.id
                                """)
                        .param("id", proposal.value())
                        .param("no", move)
                        .query(Papers::row)
                        .list());
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                PaperKind.valueOf(row.getString("kind")),
                row.getString("title"),
                new FileId(row.getObject("file_id", UUID.class)),
                row.getObject("attached_at", OffsetDateTime.class),
                row.getString("attached_by"));
    }

    private List<PaperView> views(Actor actor, String number, List<Row> rows) {
        var known = new HashMap<FileId, FileSummary>();
        files.summaries(actor, rows.stream().map(Row::file).toList()).forEach(file -> known.put(file.id(), file));
        return rows.stream()
                .flatMap(row -> {
                    var file = known.get(row.file());
                    if (file == null) {
                        return Stream.<PaperView>empty();
                    }
                    return Stream.of(new PaperView(
                            row.id(),
                            row.kind(),
                            row.title(),
                            row.file(),
                            file.name(),
                            file.mediaType(),
                            file.size(),
                            row.at().toInstant(),
                            row.by(),
                            Addresses.proposal(number) + "/tep/" + row.id()));
                })
                .toList();
    }

    /** What is asked for and not there, for each of the dossiers; one statement. */
    Map<UUID, Set<PaperKind>> missing(Collection<UUID> proposals) {
        var missing = new HashMap<UUID, Set<PaperKind>>();
        if (proposals.isEmpty()) {
            return missing;
        }
        jdbc.sql("""
                        select p.id, rule.kind
                        from proposal p
                        join proposal_paper_rule rule on (rule.award_code is null or rule.award_code = p.award_code)
                             and daterange(rule.valid_from, rule.valid_to, '[)') @> cast(:today as date)
                        where p.id in (:ids)
                          and not (rule.kind = 'MINUTES' and p.minutes_no is not null)
                          and not exists (select from proposal_paper paper where paper.proposal_id = p.id
                                          and paper.kind = rule.kind and paper.removed_at is null)
                          and not (rule.kind = 'COVER_LETTER' and exists (
                                select from proposal_submission letter
                                where letter.bloc_year_id = p.bloc_year_id and letter.file_id is not null))
                        order by p.id, rule.kind
                        """)
                .param("ids", proposals)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    missing.computeIfAbsent(row.getObject(1, UUID.class), id -> new LinkedHashSet<>())
                            .add(PaperKind.valueOf(row.getString(2)));
                });
        return missing;
    }

    List<PaperKind> missing(ProposalId proposal) {
        return List.copyOf(missing(List.of(proposal.value())).getOrDefault(proposal.value(), Set.of()));
    }
}
