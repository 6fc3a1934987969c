package vn.thidua.bloc;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.organization.OrganizationContribution;
import vn.thidua.web.Messages;

/** The blocs a body belonged to year by year, and what it was there, for its own page. */
@Component
class BlocsOfOrganization implements OrganizationContribution {
    private final JdbcClient jdbc;
    private final Messages messages;

    BlocsOfOrganization(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<Section> sections(Actor actor, OrganizationId organization) {
        var lines = jdbc.sql("""
                        select y.year, b.number, b.name, m.accepted,
                               (select string_agg(distinct o.kind || case when o.ended_at is null then '' else '-' end, ',')
                                from bloc_office o
                                where o.member_id = m.id and coalesce(o.end_kind, '') <> 'CORRECTED') as offices
                        from bloc_member m
                        join bloc_year y on y.id = m.bloc_year_id
                        join bloc b on b.id = y.bloc_id
                        where m.organization_id = :body and %s
                        order by y.year desc
                        """.formatted(Sight.CONDITION))
                .params(Sight.of(actor))
                .param("body", organization.value())
                .query((row, n) -> {
                    var name = row.getString("name");
                    var year = row.getInt("year");
                    return new Line(
                            Integer.toString(year),
                            name
                                    + offices(row.getString("offices"))
                                    + (row.getBoolean("accepted") ? "" : messages.text("bloc.organization.inferred")),
                            Addresses.blocYear(row.getInt("number"), name, year));
                })
                .list();
        return lines.isEmpty() ? List.of() : List.of(new Section("bloc.organization.heading", lines));
    }

    /** The head first; an office that ended within the year says so. */
    private String offices(@Nullable String kinds) {
        if (kinds == null) {
            return "";
        }
        return Arrays.stream(kinds.split(","))
                .sorted((one, other) -> rank(one) - rank(other))
                .map(kind -> {
                    var ended = kind.endsWith("-");
                    var label = messages.label(OfficeKind.valueOf(ended ? kind.substring(0, kind.length() - 1) : kind));
                    return ended ? messages.text("bloc.organization.office-ended", label) : label;
                })
                .collect(Collectors.joining(", ", ", ", ""));
    }

    private static int rank(String kind) {
        return (kind.endsWith("-") ? 10 : 0)
                + OfficeKind.valueOf(kind.replace("-", "")).ordinal();
    }

    @Override
    public int order() {
        return 10;
    }
}
