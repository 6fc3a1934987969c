package vn.thidua.bloc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import vn.thidua.kernel.OrganizationId;

/** How statements read an office {@code o} held by a member {@code m}. */
final class OfficeRows {
    static final String COLUMNS = """
            o.id, o.bloc_year_id, o.kind, o.position, o.member_id, m.organization_id, o.basis,
            o.representative_name, o.representative_title, o.document, o.deviation_reason, o.witness_id,
            o.disclosed,
            organization_name_on(m.organization_id, make_date(m.year, 12, 31)) as name
            """;

    /** Head, acting head, deputies. */
    static final String BY_KIND = "case o.kind when 'HEAD' then 1 when 'ACTING_HEAD' then 2 else 3 end";

    private OfficeRows() {}

    static OfficeView office(ResultSet row, int n) throws SQLException {
        return new OfficeView(
                new OfficeId(row.getObject("id", UUID.class)),
                new BlocYearId(row.getObject("bloc_year_id", UUID.class)),
                OfficeKind.valueOf(row.getString("kind")),
                row.getInt("position"),
                new MemberId(row.getObject("member_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                Basis.valueOf(row.getString("basis")),
                row.getString("representative_name"),
                row.getString("representative_title"),
                row.getString("document"),
                row.getString("deviation_reason"),
                row.getObject("witness_id", UUID.class),
                row.getBoolean("disclosed"));
    }
}
