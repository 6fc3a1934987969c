package vn.thidua.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.web.Messages;

/** Heads of papers, in the names that were valid on the paper's day. */
@Service
@Transactional(readOnly = true)
public class Letterheads {
    private final JdbcClient jdbc;
    private final Messages messages;

    Letterheads(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /**
     * The head of a paper of that province and day: after a merger that of the successor (Hải Dương until 30/06/2025, then
     * thành phố Hải Phòng). The caller has checked that the actor may see the paper's record.
     */
    public Letterhead of(Actor actor, ProvinceId province, LocalDate on) {
        return jdbc.sql("""
                        select p.name, p.kind, s.paper_superior, s.agency_name, s.office_name
                        from province_scope l join province p on p.id = l.province_id
                        left join province_setting s on s.province_id = p.id
                        where l.covers_id = :province and not p.placeholder
                        order by p.validity @> cast(:on as date) desc, p.id = :province desc, p.valid_from nulls first
                        limit 1
                        """)
                .param("province", province.value())
                .param("on", on)
                .query((row, n) -> new Letterhead(
                        chosen(
                                row.getString("paper_superior"),
                                messages.text("province.committee." + row.getString("kind"), row.getString("name"))),
                        chosen(row.getString("office_name"), row.getString("agency_name"))))
                .optional()
                .orElse(Letterhead.UNKNOWN);
    }

    private static String chosen(@Nullable String text, @Nullable String otherwise) {
        return text != null && !text.isEmpty() ? text : otherwise == null ? "" : otherwise;
    }
}
