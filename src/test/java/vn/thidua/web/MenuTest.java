package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Role;

class MenuTest {
    private final Messages messages = new Messages(new MessageFiles());

    private static Actor actor(@Nullable Role role) {
        return new Actor(new AccountId(UUID.randomUUID()), "a", "A", role, null, Set.of(), null, Set.of(), null);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void hasAtMostEightNamedEntriesAndMarksOne(Role role) {
        var entries = Menu.of(actor(role), Section.TASKS);
        assertThat(entries)
                .hasSizeBetween(4, 8)
                .first()
                .extracting(MenuEntry::current)
                .isEqualTo(true);
        assertThat(entries).filteredOn(MenuEntry::current).hasSize(1);
        assertThat(entries).extracting(MenuEntry::label).allMatch(messages::has);
        assertThat(Menu.catalogues(actor(role), "/don-vi"))
                .extracting(MenuEntry::label)
                .allMatch(messages::has);
    }

    @Test
    void showsThePublicOnlyPublicPages() {
        assertThat(Menu.of(Actor.anonymous(), Section.NONE))
                .extracting(MenuEntry::address)
                .containsExactly("/cong-khai/khoi", "/cong-khai/hoi-nghi", "/cong-khai/quyet-dinh");
    }

    @Test
    void marksTheCatalogueOfThePresentPage() {
        assertThat(Menu.catalogues(actor(Role.BOARD_OFFICER), "/danh-muc/hoi-dong"))
                .filteredOn(MenuEntry::current)
                .extracting(MenuEntry::label)
                .containsExactly("menu.council");
        assertThat(Menu.catalogues(actor(Role.UNIT), "/don-vi")).isEmpty();
    }
}
