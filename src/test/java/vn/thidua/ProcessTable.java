package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import vn.thidua.bloc.Standing;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;

/** The step tables of {@code docs/processes/README.md}, to be compared with policies and aggregates. */
public final class ProcessTable {
    private static final Path PAGE = Path.of("docs/processes/README.md");

    /** Somebody with what they are in the record's bloc and year. */
    public enum Who {
        STRANGER(Standing.NONE),
        MEMBER(Standing.MEMBER),
        DEPUTY(Standing.DEPUTY),
        HEAD(Standing.HEAD),
        COUNCIL(Standing.MONITOR),
        OFFICER(Standing.NONE),
        LEADER(Standing.NONE),
        OFFICER_ELSEWHERE(Standing.NONE),
        LEADER_ELSEWHERE(Standing.NONE),
        /** Does what an officer does, in every province; no row names it. */
        ADMINISTRATOR(Standing.NONE);

        private static final ProvinceId ELSEWHERE = new ProvinceId(UUID.randomUUID());

        private final Standing standing;

        Who(Standing standing) {
            this.standing = standing;
        }

        public Standing standing() {
            return standing;
        }

        public Actor actor(ProvinceId here) {
            return switch (this) {
                case STRANGER, MEMBER, DEPUTY, HEAD -> TestActors.unit(here, new OrganizationId(UUID.randomUUID()));
                case COUNCIL -> TestActors.councilMember(here, new CouncilMemberId(UUID.randomUUID()));
                case OFFICER -> TestActors.boardOfficer(here);
                case LEADER -> TestActors.boardLeader(here);
                case OFFICER_ELSEWHERE -> TestActors.boardOfficer(ELSEWHERE);
                case LEADER_ELSEWHERE -> TestActors.boardLeader(ELSEWHERE);
                case ADMINISTRATOR -> TestActors.administrator();
            };
        }

        private Who row() {
            return this == ADMINISTRATOR ? OFFICER : this;
        }
    }

    /** One step as the page tells it. */
    public record Row(Set<String> from, String to, Set<String> who) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private ProcessTable() {}

    /** The table below a heading of the page. */
    public static ProcessTable under(String heading) {
        try {
            var page = Files.readString(PAGE);
            var start = page.indexOf("## " + heading + "\n");
            assertThat(start).as(heading).isNotNegative();
            var end = page.indexOf("\n## ", start + 1);
            var table = new ProcessTable();
            page.substring(start, end < 0 ? page.length() : end)
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .forEach(table::read);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        var cells = line.split("\\|", -1);
        var to = words(cells[3]).iterator().next();
        rows.put(words(cells[1]).iterator().next(), new Row(words(cells[2]), to, words(cells[4])));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.replace("`", "").split(",")).map(String::trim).collect(Collectors.toSet());
    }

    /** Each step with its row, in the order of the page. */
    public Map<String, Row> rows() {
        return rows;
    }

    /** Tries every step from every state by everybody: allowed where the page says so, refused everywhere else. */
    public <S extends Enum<S>> void compare(Class<S> states, Attempt<S> attempt) {
        rows.forEach((step, row) -> {
            for (var state : states.getEnumConstants()) {
                for (var who : Who.values()) {
                    assertThat(attempt.judge(step, state, who).isAllowed())
                            .as("%s from %s by %s", step, state, who)
                            .isEqualTo(row.from().contains(state.name())
                                    && row.who().contains(who.row().name()));
                }
            }
        });
    }

    /** Asks a policy. */
    @FunctionalInterface
    public interface Attempt<S> {
        Verdict judge(String step, S state, Who who);
    }

    /** Takes every step from every state where the page lets it start, and looks where it ends. */
    public void follow(BiPredicate<String, Row> endsThere) {
        rows.forEach((step, row) -> assertThat(endsThere.test(step, row))
                .as("%s ends in %s", step, row.to())
                .isTrue());
    }
}
