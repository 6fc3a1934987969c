package vn.thidua.bloc;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who follows a bloc for the province in one year.
 *
 * @param titles all capacities of the person, in the order given
 */
public record MonitorView(
        UUID id, MonitorKind kind, @Nullable UUID councilMember, String name, List<String> titles) {

    /** "Trần Thị Kim Dung (Phó Trưởng Ban Tuyên giáo Tỉnh ủy; Ủy viên Hội đồng)". */
    public String line() {
        return titles.isEmpty() ? name : name + " (" + String.join("; ", titles) + ")";
    }
}
