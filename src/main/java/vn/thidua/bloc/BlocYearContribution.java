package vn.thidua.bloc;

import java.util.List;
import vn.thidua.kernel.Actor;

/** Downstream modules contribute to the pages of a bloc-year without module {@code bloc} knowing them. */
public interface BlocYearContribution {
    /** For the line "Tiến độ năm" of the signed-in page; at most one statement. */
    List<ProgressNote> progress(Actor actor, BlocYearScope scope);

    /** What is published of this year, newest first; at most one statement, none of it personal. */
    List<PublicEntry> published(BlocYearScope scope);

    /** Place among the contributions: pledge 10, conference 20, award 30, decision 40. */
    int order();
}
