package vn.thidua.conference.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.conference.AwardLine;
import vn.thidua.conference.ConferenceDetail;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.web.Inputs;

/** The units of a line that had only a number: members ticked, others chosen from the register. */
class NamesForm {
    private static final int MOST_OTHERS = 10;

    public List<String> units = new ArrayList<>();
    public List<String> others = new ArrayList<>();
    public String reason = "";
    public String version = "0";

    /** With what is there: the names given so far. */
    static NamesForm of(ConferenceDetail detail, AwardLine line) {
        var form = new NamesForm();
        var completion = detail.completion(line.id());
        if (completion != null) {
            form.version = Integer.toString(completion.no());
            form.units.addAll(
                    completion.units().stream().map(OrganizationId::toString).toList());
        }
        form.offer(detail.nameless(line));
        return form;
    }

    /** As many places for other units as names are left, one at least. */
    void offer(int nameless) {
        while (others.size() < Math.min(MOST_OTHERS, Math.max(1, nameless))) {
            others.add("");
        }
    }

    /** All units chosen, members first. */
    List<OrganizationId> chosen(Inputs in) {
        return Stream.concat(
                        units.stream().map(unit -> read(in, "units", unit)),
                        Stream.iterate(0, i -> i + 1)
                                .limit(others.size())
                                .map(i -> read(in, "others[" + i + "]", others.get(i))))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable OrganizationId read(Inputs in, String field, String raw) {
        var id = in.id(field, raw, "conference.named-units");
        return id == null ? null : new OrganizationId(id);
    }
}
