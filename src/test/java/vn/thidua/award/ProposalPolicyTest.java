package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.TestActors;
import vn.thidua.bloc.Standing;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;

/** Every state x step x who, against {@code docs/processes/proposal.md}, the enum and the schema. */
class ProposalPolicyTest {
    private static final Path PAGE = Path.of("docs/processes/proposal.md");
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V0100__proposal.sql");
    private static final ProvinceId HERE = new ProvinceId(UUID.randomUUID());
    private static final ProvinceId ELSEWHERE = new ProvinceId(UUID.randomUUID());
    private static final OrganizationId HEAD_UNIT = new OrganizationId(UUID.randomUUID());
    private static final OrganizationId MEMBER_UNIT = new OrganizationId(UUID.randomUUID());

    /** Somebody with what they are in the dossier's bloc and year. */
    private enum Who {
        STRANGER(Standing.NONE),
        MEMBER(Standing.MEMBER),
        DEPUTY(Standing.DEPUTY),
        HEAD(Standing.HEAD),
        /** Leads the bloc next year, in this year a member. */
        NEXT_HEAD(Standing.MEMBER),
        COUNCIL(Standing.MONITOR),
        OFFICER(Standing.NONE),
        LEADER(Standing.NONE),
        OFFICER_ELSEWHERE(Standing.NONE),
        LEADER_ELSEWHERE(Standing.NONE),
        /** Does what an officer does, in every province; no row names it. */
        ADMINISTRATOR(Standing.NONE);

        private final Standing standing;

        Who(Standing standing) {
            this.standing = standing;
        }

        Actor actor() {
            return switch (this) {
                case STRANGER, DEPUTY, NEXT_HEAD -> TestActors.unit(HERE, new OrganizationId(UUID.randomUUID()));
                case MEMBER -> TestActors.unit(HERE, MEMBER_UNIT);
                case HEAD -> TestActors.unit(HERE, HEAD_UNIT);
                case COUNCIL -> TestActors.councilMember(HERE, new CouncilMemberId(UUID.randomUUID()));
                case OFFICER -> TestActors.boardOfficer(HERE);
                case LEADER -> TestActors.boardLeader(HERE);
                case OFFICER_ELSEWHERE -> TestActors.boardOfficer(ELSEWHERE);
                case LEADER_ELSEWHERE -> TestActors.boardLeader(ELSEWHERE);
                case ADMINISTRATOR -> TestActors.administrator();
            };
        }

        Who row() {
            return this == ADMINISTRATOR ? OFFICER : this;
        }
    }

    /** Only what these tests vary. */
    private record Case(ProposalState state, Who who, OrganizationId recipient, boolean permitted, boolean closed) {
        static Case of(ProposalState state, Who who) {
            return new Case(state, who, MEMBER_UNIT, false, false);
        }

        static Case own(Who who, boolean permitted) {
            return new Case(ProposalState.DRAFT, who, HEAD_UNIT, permitted, false);
        }

        Facts facts(boolean council, boolean above) {
            return facts(null, council, above);
        }

        Facts facts(@Nullable VoteOutcome vote, boolean council, boolean above) {
            return new Facts(
                    state,
                    state == ProposalState.ON_HOLD ? ProposalState.RECEIVED : null,
                    HERE,
                    2023,
                    closed,
                    who.standing,
                    recipient,
                    recipient.equals(HEAD_UNIT),
                    permitted,
                    vote,
                    null,
                    council,
                    above,
                    false,
                    false);
        }

        Verdict judge(ProposalStep step) {
            return ProposalPolicy.judge(step, facts(false, true), who.actor());
        }

        boolean mayWrite() {
            return ProposalPolicy.judgeEditing(facts(false, true), who.actor()).isAllowed();
        }

        boolean mayPermit() {
            return ProposalPolicy.judgePermitting(facts(false, true), who.actor())
                    .isAllowed();
        }
    }

    private record Edge(ProposalStep step, ProposalState from, ProposalState to) {}

    private static List<Edge> edges() {
        var edges = new ArrayList<Edge>();
        for (var step : ProposalStep.values()) {
            for (var from : ProposalState.values()) {
                for (var to : ProposalState.values()) {
                    if (step.joins(from, to)) {
                        edges.add(new Edge(step, from, to));
                    }
                }
            }
        }
        return edges;
    }

    private static String names(Set<? extends Enum<?>> constants) {
        return constants.isEmpty() ? "–" : constants.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    @Test
    void documentsEveryStepAsTheCodeHasIt() throws IOException {
        var documented = Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .limit(ProposalStep.values().length)
                .toList();
        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(ProposalStep.values())
                        .map(step -> "| `%s` | %s | %s | %s | %s |"
                                .formatted(
                                        step, names(step.from()), names(step.to()), step.duty(), names(step.needs())))
                        .toList());
    }

    @Test
    void allowsWhatTheApprovedTableAllowsAndNothingElse() throws IOException {
        var approved = new EnumMap<ProposalStep, Set<String>>(ProposalStep.class);
        var page = Files.readString(PAGE);
        page.substring(page.indexOf("## Who"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> {
                    var cells = line.split("\\|", -1);
                    approved.put(
                            ProposalStep.valueOf(cells[1].trim().replace("`", "")),
                            Set.of(cells[2].trim().split(", ", -1)));
                });
        assertThat(approved).hasSize(ProposalStep.values().length);
        for (var step : ProposalStep.values()) {
            for (var state : ProposalState.values()) {
                for (var who : Who.values()) {
                    assertThat(Case.of(state, who).judge(step).isAllowed())
                            .as("%s from %s by %s", step, state, who)
                            .isEqualTo(step.from().contains(state)
                                    && approved.getOrDefault(step, Set.of())
                                            .contains(who.row().name())
                                    && step != ProposalStep.OPEN_ROUND);
                }
            }
        }
    }

    @Test
    void asksTheCouncilWhereTheAwardNeedsIt() {
        var appraised = Case.of(ProposalState.APPRAISED, Who.LEADER);
        var leader = Who.LEADER.actor();
        var officer = Who.OFFICER.actor();
        assertThat(ProposalPolicy.judge(ProposalStep.OPEN_ROUND, appraised.facts(true, false), officer)
                        .isAllowed())
                .isTrue();
        assertThat(ProposalPolicy.judge(ProposalStep.OPEN_ROUND, appraised.facts(false, false), officer)
                        .reason())
                .isEqualTo("award.refused.no-council");
        assertThat(ProposalPolicy.judge(ProposalStep.AWARD, appraised.facts(true, false), leader)
                        .reason())
                .isEqualTo("award.refused.council-first");
        assertThat(ProposalPolicy.judge(ProposalStep.AWARD, appraised.facts(false, false), leader)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void forwardsOnlyWhatIsDecidedAboveTheProvince() {
        var considered = Case.of(ProposalState.CONSIDERED, Who.LEADER).facts(true, false);
        assertThat(ProposalPolicy.judge(ProposalStep.FORWARD, considered, Who.LEADER.actor())
                        .reason())
                .isEqualTo("award.refused.decided-in-province");
    }

    @Test
    void bringsNothingOnThatTheCouncilDidNotPropose() {
        var leader = Who.LEADER.actor();
        var considered = Case.of(ProposalState.CONSIDERED, Who.LEADER);
        var forwarded = Case.of(ProposalState.FORWARDED, Who.LEADER);
        for (var step : List.of(ProposalStep.FORWARD, ProposalStep.AWARD)) {
            assertThat(ProposalPolicy.judge(step, considered.facts(VoteOutcome.PASSED, true, true), leader)
                            .isAllowed())
                    .isTrue();
            assertThat(ProposalPolicy.judge(step, considered.facts(VoteOutcome.NOT_PASSED, true, true), leader)
                            .reason())
                    .isEqualTo("award.refused.vote-missed");
            assertThat(ProposalPolicy.judge(step, considered.facts(null, true, true), leader)
                            .reason())
                    .isEqualTo("award.refused.vote-first");
        }
        var missed = forwarded.facts(VoteOutcome.NOT_PASSED, true, true);
        assertThat(ProposalPolicy.judge(ProposalStep.AWARD, missed, leader).reason())
                .isEqualTo("award.refused.vote-missed");
        assertThat(ProposalPolicy.judge(ProposalStep.DECLINE, missed, leader).isAllowed())
                .isTrue();
    }

    @Test
    void refusesTheHeadsOwnDossierAlsoToTheUnitTheHeadMergedInto() {
        var successor = TestActors.unit(HERE, new OrganizationId(UUID.randomUUID()));
        var own = Case.own(Who.HEAD, false).facts(false, true);
        assertThat(ProposalPolicy.judge(ProposalStep.SUBMIT, own, successor).reason())
                .isEqualTo("award.refused.own-dossier");
        var permitted = Case.own(Who.HEAD, true).facts(false, true);
        assertThat(ProposalPolicy.judge(ProposalStep.SUBMIT, permitted, successor)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void refusesTheHeadsOwnDossierToTheHeadAndGivesItToTheDeputy() {
        assertThat(Case.own(Who.HEAD, false).judge(ProposalStep.SUBMIT).reason())
                .isEqualTo("award.refused.own-dossier");
        assertThat(Case.own(Who.DEPUTY, false).judge(ProposalStep.SUBMIT).isAllowed())
                .isTrue();
        assertThat(Case.own(Who.MEMBER, false).judge(ProposalStep.SUBMIT).reason())
                .isEqualTo("award.refused.not-deputy");
        assertThat(Case.own(Who.HEAD, false).mayWrite()).isTrue();
        assertThat(Case.own(Who.DEPUTY, false).mayWrite()).isTrue();
    }

    @Test
    void letsTheHeadSendItsOwnDossierWhenTheBoardPermits() {
        assertThat(Case.own(Who.HEAD, true).judge(ProposalStep.SUBMIT).isAllowed())
                .isTrue();
        for (var who : Who.values()) {
            assertThat(Case.own(who, false).mayPermit())
                    .as(who.name())
                    .isEqualTo(who.row() == Who.OFFICER || who == Who.LEADER);
        }
    }

    @Test
    void refusesEverythingInAClosedYear() {
        for (var step : ProposalStep.values()) {
            for (var who : Who.values()) {
                var closed = new Case(step.from().iterator().next(), who, MEMBER_UNIT, false, true);
                assertThat(closed.judge(step).reason()).isEqualTo("award.refused.closed");
                assertThat(closed.mayWrite()).isFalse();
            }
        }
    }

    @Test
    void letsTheRecipientAndTheHeadWriteUntilItIsSent() {
        for (var state : ProposalState.values()) {
            for (var who : Who.values()) {
                assertThat(Case.of(state, who).mayWrite())
                        .as("%s in %s", who, state)
                        .isEqualTo(state.isEditable() && (who == Who.MEMBER || who == Who.HEAD));
            }
        }
    }

    @Test
    void keepsStatesAndEdgesTheSameInTheSchema() throws IOException {
        var sql = Files.readString(MIGRATION);
        assertThat(quoted(sql, "proposal_state_known check \\(state in \\(([^)]+)\\)\\)"))
                .containsExactly(
                        Arrays.stream(ProposalState.values()).map(Enum::name).toArray(String[]::new));
        assertThat(new TreeSet<>(quoted(sql, "proposal_resumes_known check \\(resumes in \\(([^)]+)\\)\\)")))
                .isEqualTo(ProposalStep.HOLD.from().stream()
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(quoted(sql, "proposal_explanation_kind_known\\s+check \\(check_kind in \\(([^)]+)\\)\\)"))
                .containsExactly(
                        Arrays.stream(Check.Kind.values()).map(Enum::name).toArray(String[]::new));
        assertThat(quoted(sql, "proposal_paper_kind_known check \\(kind in \\(([^)]+)\\)\\)"))
                .containsExactly(
                        Arrays.stream(PaperKind.values()).map(Enum::name).toArray(String[]::new));
        var rows = transitions().stream()
                .flatMap(text -> Pattern.compile("\\('(\\w+)', '(\\w+)', '(\\w+)'\\)")
                        .matcher(text)
                        .results())
                .map(row -> new Edge(
                        ProposalStep.valueOf(row.group(1)),
                        ProposalState.valueOf(row.group(2)),
                        ProposalState.valueOf(row.group(3))))
                .toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(edges());
    }

    /** What every migration adds to the table of steps. */
    private static List<String> transitions() throws IOException {
        try (var files = Files.list(MIGRATION.getParent())) {
            var inserts = new ArrayList<String>();
            for (var file : files.toList()) {
                Pattern.compile("insert into proposal_transition[^;]+;")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(insert -> inserts.add(insert.group()));
            }
            return inserts;
        }
    }

    private static List<String> quoted(String sql, String pattern) {
        var list = Pattern.compile(pattern).matcher(sql);
        assertThat(list.find()).as(pattern).isTrue();
        return Pattern.compile("'(\\w+)'")
                .matcher(list.group(1))
                .results()
                .map(word -> word.group(1))
                .toList();
    }
}
