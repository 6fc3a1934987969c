package vn.thidua.identity;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import vn.thidua.DoorValues;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Role;

/** An account no stranger keeps, and what one would send to it. */
final class IdentityDoors implements DoorValues {
    @Override
    public Map<String, String> addresses(ApplicationContext context) {
        var id = context.getBean(Accounts.class)
                .createWithPassword(
                        Actor.system(),
                        new CreateAccount(
                                "cua." + UUID.randomUUID().toString().substring(0, 8),
                                "Người quản trị",
                                Role.ADMINISTRATOR,
                                null,
                                null,
                                null),
                        "trau do truoc cong");
        return Map.of("/quan-tri/nguoi-dung/{account}", id.toString());
    }

    @Override
    public Map<String, Map<String, String>> forms(ApplicationContext context) {
        return Map.of(
                "/quan-tri/nguoi-dung/{account}/chuyen", Map.of("step", "DISABLE", "reason", "x"),
                "/quan-tri/nguoi-dung/{account}/sua", Map.of("displayName", "Tên khác", "role", "ADMINISTRATOR"),
                "/quan-tri/nguoi-dung", Map.of("username", "ke.la", "displayName", "Kẻ lạ", "role", "ADMINISTRATOR"));
    }
}
