package vn.thidua.review.web;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.review.OpenRound;
import vn.thidua.web.CheckedForm;
import vn.thidua.web.Inputs;

/** A round about to be opened. */
class RoundForm extends CheckedForm {
    private static final LocalTime END_OF_OFFICE = LocalTime.of(17, 0);
    public @Nullable String year;
    public @Nullable String title;
    public @Nullable String date;
    public @Nullable String time;
    public List<String> dossiers = new ArrayList<>();

    OpenRound toCommand(Inputs in) {
        var of = in.requiredYear("year", year, "review.round.year");
        var name = in.required("title", title, "review.round.title", 300);
        var deadline = deadline(in, date, time);
        var proposals = new ArrayList<UUID>();
        for (var dossier : dossiers) {
            var id = in.id("dossiers", dossier, "review.round.dossiers");
            if (id != null) {
                proposals.add(id);
            }
        }
        return new OpenRound(new EmulationYear(of.value()), name, deadline, List.copyOf(proposals));
    }

    /** An hour left out means the end of office hours. */
    static LocalDateTime deadline(Inputs in, @Nullable String date, @Nullable String time) {
        var day = in.requiredDate("date", date, "review.round.until-date");
        var hour = in.time("time", time, "review.round.until-time");
        return day.atTime(hour == null ? END_OF_OFFICE : hour);
    }
}
