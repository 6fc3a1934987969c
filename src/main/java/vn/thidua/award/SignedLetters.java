package vn.thidua.award;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYears;
import vn.thidua.document.FileId;
import vn.thidua.document.Files;
import vn.thidua.kernel.Actor;

/** Finds the bloc's signed letter beside a dossier, for those who may read it. */
@Component
class SignedLetters {
    private final JdbcClient jdbc;
    private final BlocYears blocYears;
    private final Files files;

    SignedLetters(JdbcClient jdbc, BlocYears blocYears, Files files) {
        this.jdbc = jdbc;
        this.blocYears = blocYears;
        this.files = files;
    }

    /**
     * The letter of the bloc-year; null when none was stored or this actor may not read it.
     *
     * @param proposals address of the bloc's proposals of that year
     */
    @Nullable
    SignedLetter of(Actor actor, BlocYearId blocYear, String proposals) {
        return jdbc
                .sql("select file_id from proposal_submission where bloc_year_id = :id and file_id is not null")
                .param("id", blocYear.value())
                .query(UUID.class)
                .optional()
                .filter(file -> mayRead(actor, blocYear))
                .stream()
                .flatMap(file -> files.summaries(actor, List.of(new FileId(file))).stream())
                .map(file -> new SignedLetter(proposals + "/to-trinh/tep", file))
                .findFirst()
                .orElse(null);
    }

    private boolean mayRead(Actor actor, BlocYearId blocYear) {
        return blocYears
                .findScope(actor, blocYear)
                .filter(scope -> ProposalPolicy.judgeReadingLetter(scope, actor).isAllowed())
                .isPresent();
    }
}
