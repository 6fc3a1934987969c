package vn.thidua.award;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYears;
import vn.thidua.document.FileId;
import vn.thidua.document.FileSummary;
import vn.thidua.document.Files;
import vn.thidua.document.StoredFile;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

/** The tờ trình by which a bloc sends its proposals of a year, and as it was when each dossier was sent. */
@Service
@Transactional(readOnly = true)
public class BlocLetters {
    private final Proposals proposals;
    private final BlocYears blocYears;
    private final Files files;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    BlocLetters(
            Proposals proposals, BlocYears blocYears, Files files, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.blocYears = blocYears;
        this.files = files;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * The letter as recorded; nothing in it when none is.
     *
     * @param fileName of the signed letter
     */
    record Recorded(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String fileName,
            long version) {}

    Recorded of(Actor actor, BlocYearId blocYear) {
        return jdbc.sql(
                        "select document_number, document_date, file_id, version from proposal_submission where bloc_year_id = :id")
                .param("id", blocYear.value())
                .query((row, n) -> new Recorded(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        fileName(actor, row.getObject(3, UUID.class)),
                        row.getLong(4)))
                .optional()
                .orElse(new Recorded(null, null, null, ProposalDesk.NEW));
    }

    private @Nullable String fileName(Actor actor, @Nullable UUID file) {
        return file == null
                ? null
                : files.summaries(actor, List.of(new FileId(file))).stream()
                        .findFirst()
                        .map(FileSummary::name)
                        .orElse(null);
    }

    /**
     * The bloc's tờ trình as far as known.
     *
     * @param file null keeps the file uploaded before
     * @param version of the letter as the actor saw it, {@link ProposalDesk#NEW} for one not recorded yet
     */
    public record Letter(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable LetterFile file,
            long version) {}

    /** The signed letter; its kind is read from its content. */
    public record LetterFile(String name, byte[] content) {}

    /**
     * Records the bloc's tờ trình.
     *
     * @throws RuleViolation on field {@code file} when it is none of the accepted kinds, lies about its kind or is too large
     * @throws StaleException when somebody else recorded it since
     */
    @Transactional
    public void record(Actor actor, BlocYearId blocYear, Letter letter) {
        var scope = blocYears.scope(actor, blocYear);
        ProposalPolicy.judgeDrafting(scope, actor).orThrow();
        var file = letter.file();
        var stored = file == null
                ? null
                : files.store(actor, file.name(), file.content()).value();
        var recorded = jdbc.sql("""
                        insert into proposal_submission as letter
                            (id, bloc_year_id, document_number, document_date, file_id, version)
                        values (:id, :blocYear, :number, cast(:date as date), cast(:file as uuid), 0)
                        on conflict (bloc_year_id) do update set document_number = excluded.document_number,
                            document_date = excluded.document_date,
                            file_id = coalesce(excluded.file_id, letter.file_id), version = letter.version + 1
                        where letter.version = :version
                        """)
                .param("file", stored)
                .param("version", letter.version())
                .param("id", UUID.randomUUID())
                .param("blocYear", blocYear.value())
                .param("number", letter.number())
                .param("date", letter.date())
                .update();
        if (recorded == 0) {
            throw new StaleException("letter of " + blocYear);
        }
        events.publishEvent(Proposals.audit(actor, scope, "award.letter-recorded")
                .with("award.document", letter.number())
                .with("award.paper", file == null ? null : file.name())
                .build());
    }

    /** The signed tờ trình, for the bloc of that year, the council and the board. */
    public StoredFile open(Actor actor, BlocYearId blocYear) {
        var scope = blocYears.scope(actor, blocYear);
        ProposalPolicy.judgeReadingLetter(scope, actor).orThrow();
        return jdbc.sql("select file_id from proposal_submission where bloc_year_id = :id and file_id is not null")
                .param("id", blocYear.value())
                .query(UUID.class)
                .optional()
                .map(file -> files.open(actor, new FileId(file)))
                .orElseThrow(() -> new NotFoundException("letter of " + blocYear));
    }

    /**
     * The file of the letter as it stood when the dossier was sent.
     *
     * @throws NotFoundException for a dossier the actor may not see, a step that sent nothing, a letter without a file
     */
    public StoredFile openSent(Actor actor, String number, int move) {
        var dossier = proposals.dossier(actor, number);
        return jdbc.sql("""
                        select letter_file_id from proposal_snapshot
                        where proposal_id = :id and no = :no and letter_file_id is not null
                        """)
                .param("id", dossier.id().value())
                .param("no", move)
                .query(UUID.class)
                .optional()
                .map(file -> files.open(actor, new FileId(file)))
                .orElseThrow(() -> new NotFoundException("letter sent by step " + move + " of " + number));
    }
}
