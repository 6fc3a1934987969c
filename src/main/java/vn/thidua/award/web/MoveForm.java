package vn.thidua.award.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.Dossier;
import vn.thidua.award.MoveDetails;
import vn.thidua.kernel.Text;
import vn.thidua.web.Inputs;

/** A step of a dossier. */
class MoveForm {
    public @Nullable String step;
    public @Nullable String note;
    public @Nullable String ground;
    public @Nullable String items;
    public @Nullable String document;
    public @Nullable String version;

    /** Given when the next dossier that waits for the same is wanted afterwards. */
    public @Nullable String next;

    static MoveForm of(String step, Dossier dossier) {
        var form = new MoveForm();
        form.step = step;
        form.version = Long.toString(dossier.version());
        return form;
    }

    MoveDetails toDetails(Inputs in) {
        var lines = in.prose("items", items, "award.items", 4000);
        return new MoveDetails(
                in.prose("note", note, "award.note", 4000),
                in.line("ground", ground, "award.ground", 60),
                lines == null
                        ? List.of()
                        : lines.lines()
                                .map(Text::line)
                                .filter(line -> line != null)
                                .map(String::valueOf)
                                .toList(),
                in.code("document", document, "award.document", 200));
    }
}
