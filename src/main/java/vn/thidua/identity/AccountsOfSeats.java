package vn.thidua.identity;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Sql;
import vn.thidua.organization.SeatAccounts;

/** Tells module {@code organization} which seats have an open account. */
@Service
@Transactional(readOnly = true)
class AccountsOfSeats implements SeatAccounts {
    private final JdbcClient jdbc;

    AccountsOfSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(CouncilMemberId seat, SeatAccount account) {}

    @Override
    public Map<CouncilMemberId, SeatAccount> open(Actor actor, ProvinceId province) {
        if (!actor.isBoardOf(province)) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select a.id, a.username, a.council_member_id from account a
                        join council_seat_label s on s.council_member_id = a.council_member_id
                        where a.state <> 'DISABLED' and s.province_id = :province
                        """)
                .param("province", province.value())
                .query((row, n) -> new Row(
                        new CouncilMemberId(Sql.id(row, "council_member_id")),
                        new SeatAccount(row.getString("username"), Addresses.account(Sql.id(row, "id")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::seat, Row::account));
    }
}
