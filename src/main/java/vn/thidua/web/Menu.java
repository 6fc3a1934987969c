package vn.thidua.web;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Role;

/** The menu per role (UX 2.3): at most eight entries, always in the same order, only what exists. */
final class Menu {
    /** The parts of the rulebook share one entry; tabs on their pages lead on. */
    private static final List<String> RULES =
            List.of(Addresses.AWARD_TYPES, Addresses.THRESHOLDS, Addresses.RETURN_GROUNDS, Addresses.LEGAL_TEXTS);

    private final Section current;
    private final List<MenuEntry> entries = new ArrayList<>();

    private Menu(Section current) {
        this.current = current;
    }

    /** The bar under the header. */
    static List<MenuEntry> of(Actor actor, Section current) {
        var menu = new Menu(current);
        var role = actor.role();
        if (role == null) {
            return menu.add(Section.PUBLIC_BLOCS, "menu.public.blocs", Addresses.PUBLIC_BLOCS)
                    .add(Section.PUBLIC_CONFERENCES, "menu.public.conferences", Addresses.PUBLIC_CONFERENCES)
                    .add(Section.PUBLIC_DECISIONS, "menu.public.decisions", Addresses.PUBLIC_DECISIONS)
                    .done();
        }
        menu.add(Section.TASKS, "menu.tasks", Addresses.TASKS);
        return switch (role) {
            case BOARD_OFFICER ->
                menu.add(Section.BLOCS, "menu.blocs", Addresses.BLOCS)
                        .add(Section.CONFERENCES, "menu.conferences", Addresses.CONFERENCES)
                        .add(Section.PROPOSALS, "menu.proposals", Addresses.PROPOSALS)
                        .add(Section.ROUNDS, "menu.rounds", Addresses.ROUNDS)
                        .add(Section.DECISIONS, "menu.decisions", Addresses.DECISIONS)
                        .catalogues()
                        .done();
            case BOARD_LEADER ->
                menu.add(Section.PROPOSALS, "menu.proposals", Addresses.PROPOSALS)
                        .add(Section.ROUNDS, "menu.rounds", Addresses.ROUNDS)
                        .add(Section.DECISIONS, "menu.decisions", Addresses.DECISIONS)
                        .add(Section.BLOCS, "menu.blocs", Addresses.BLOCS)
                        .add(Section.CONFERENCES, "menu.conferences", Addresses.CONFERENCES)
                        .catalogues()
                        .done();
            case UNIT ->
                menu.add(Section.BLOCS, "menu.my-blocs", Addresses.BLOCS)
                        .add(Section.CONFERENCES, "menu.conferences", Addresses.CONFERENCES)
                        .add(Section.PROPOSALS, "menu.proposals", Addresses.PROPOSALS)
                        .add(Section.ADMINISTRATION, "menu.own-people", Addresses.ACCOUNTS)
                        .done();
            case COUNCIL_MEMBER ->
                menu.add(Section.REVIEW, "menu.review", Addresses.REVIEW)
                        .add(Section.OPINIONS_GIVEN, "menu.opinions-given", Addresses.OPINIONS_GIVEN)
                        .add(Section.BLOCS, "menu.watched-blocs", Addresses.BLOCS)
                        .add(Section.CONFERENCES, "menu.conferences", Addresses.CONFERENCES)
                        .done();
            case ADMINISTRATOR ->
                menu.add(Section.BLOCS, "menu.blocs", Addresses.BLOCS)
                        .add(Section.CONFERENCES, "menu.conferences", Addresses.CONFERENCES)
                        .add(Section.PROPOSALS, "menu.proposals", Addresses.PROPOSALS)
                        .add(Section.ROUNDS, "menu.rounds", Addresses.ROUNDS)
                        .add(Section.DECISIONS, "menu.decisions", Addresses.DECISIONS)
                        .add(Section.CATALOGUES, "menu.catalogues", Addresses.ORGANIZATIONS)
                        .administration()
                        .done();
        };
    }

    /** The second row on catalogue and administration pages. */
    static List<MenuEntry> catalogues(Actor actor, String path) {
        if (!actor.isBoard()) {
            return List.of();
        }
        var entries = new ArrayList<MenuEntry>();
        for (var entry : List.of(
                new MenuEntry("menu.organizations", Addresses.ORGANIZATIONS, false),
                new MenuEntry("menu.council", Addresses.COUNCIL, false),
                new MenuEntry("menu.award-types", Addresses.AWARD_TYPES, false),
                new MenuEntry("menu.accounts", Addresses.ACCOUNTS, false),
                new MenuEntry("menu.settings", Addresses.SETTINGS, false),
                new MenuEntry("menu.audit", Addresses.AUDIT, false))) {
            var here = entry.address().equals(Addresses.AWARD_TYPES)
                    ? RULES.stream().anyMatch(part -> within(path, part))
                    : within(path, entry.address());
            entries.add(new MenuEntry(entry.label(), entry.address(), here));
        }
        if (actor.role() == Role.ADMINISTRATOR) {
            entries.add(2, new MenuEntry("menu.provinces", Addresses.PROVINCES, within(path, Addresses.PROVINCES)));
        }
        return List.copyOf(entries);
    }

    private static boolean within(String path, String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }

    /** For the board, accounts and trail stand behind the catalogues: a ninth entry would not fit. */
    private Menu catalogues() {
        var here = current == Section.CATALOGUES || current == Section.ADMINISTRATION || current == Section.AUDIT;
        entries.add(new MenuEntry("menu.catalogues", Addresses.ORGANIZATIONS, here));
        return this;
    }

    /** The trail stands behind the accounts: a ninth entry would not fit. */
    private Menu administration() {
        var here = current == Section.ADMINISTRATION || current == Section.AUDIT;
        entries.add(new MenuEntry("menu.administration", Addresses.ACCOUNTS, here));
        return this;
    }

    private Menu add(Section section, String label, String address) {
        entries.add(new MenuEntry(label, address, section == current));
        return this;
    }

    private List<MenuEntry> done() {
        return List.copyOf(entries);
    }
}
