package vn.thidua.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.DoorValues;
import vn.thidua.TestActors;
import vn.thidua.bloc.TestBlocs;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Role;
import vn.thidua.review.ReviewWorld;

/** An account no stranger keeps, and what one would send to it. */
final class IdentityDoors extends DoorValues {
    private static final String ACCOUNTS = "/quan-tri/nguoi-dung";
    private static final String ACCOUNT = ACCOUNTS + "/{account}";

    @Override
    protected Map<String, String> addresses(ApplicationContext context) {
        var world = new ReviewWorld(context.getBean(JdbcClient.class), 1);
        neighbours.put(
                ACCOUNTS,
                List.of(
                        context.getBean(TestBlocs.class)
                                .headElsewhere(world.officer, world.province, world.units.get(0)),
                        world.officer,
                        world.leader,
                        world.member(0)));
        insiders.put(ACCOUNTS, TestActors.administrator());
        administrator(context);
        return Map.of(ACCOUNT, administrator(context));
    }

    /** One of several, since the last one can not be disabled. */
    private static String administrator(ApplicationContext context) {
        return context.getBean(Accounts.class)
                .createWithPassword(
                        Actor.system(),
                        new CreateAccount(
                                "cua." + UUID.randomUUID().toString().substring(0, 8),
                                "Người quản trị",
                                Role.ADMINISTRATOR,
                                null,
                                null,
                                null),
                        "trau do truoc cong")
                .toString();
    }

    @Override
    protected Map<String, Map<String, String>> forms(ApplicationContext context) {
        return Map.of(
                ACCOUNT + "/chuyen",
                Map.of("step", "DISABLE", "reason", "x"),
                ACCOUNT + "/lien-ket",
                Map.of(),
                ACCOUNT + "/sua",
                Map.of("displayName", "Tên khác", "role", "ADMINISTRATOR"),
                "/quan-tri/nguoi-dung",
                Map.of("username", "ke.la", "displayName", "Kẻ lạ", "role", "ADMINISTRATOR"));
    }
}
