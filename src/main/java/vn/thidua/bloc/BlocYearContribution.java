package vn.thidua.bloc;

import java.util.List;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Sql;

/** Downstream modules contribute to the pages of a bloc-year without module {@code bloc} knowing them. */
public interface BlocYearContribution {
    /**
     * What the notes of {@link #progress} are made from: an SQL expression {@code array(select array[…] from …)} of texts
     * about bloc-year {@code y.id}, without parameters. Module {@code bloc} reads those of all modules in the statement
     * that it needs for the page anyway.
     */
    String progressRows();

    /**
     * For the line "Tiến độ năm" of the signed-in page.
     *
     * @param rows what {@link #progressRows} found
     */
    List<ProgressNote> progress(Actor actor, BlocYearScope scope, List<Sql.Row> rows);

    /** What is published of this year, newest first; at most one statement, none of it personal. */
    List<PublicEntry> published(BlocYearScope scope);

    /** Place among the contributions: pledge 10, conference 20, award 30, decision 40. */
    int order();
}
