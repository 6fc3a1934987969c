package vn.thidua.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.conference.AdoptedResolution;
import vn.thidua.conference.Resolutions;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;
import vn.thidua.kernel.Verdict;
import vn.thidua.organization.Organizations;

/** Making dossiers from locked minutes. */
@Service
@Transactional(readOnly = true)
public class ProposalDrafts {
    private final ProposalRepository repository;
    private final ProposalNumbers numbers;
    private final Resolutions resolutions;
    private final Organizations organizations;
    private final BlocYears blocYears;
    private final Awards awards;
    private final Quotas quotas;
    private final BlocLetters letters;
    private final Departures departures;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposalDrafts(
            ProposalRepository repository,
            ProposalNumbers numbers,
            Resolutions resolutions,
            Organizations organizations,
            BlocYears blocYears,
            Awards awards,
            Quotas quotas,
            BlocLetters letters,
            Departures departures,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.numbers = numbers;
        this.resolutions = resolutions;
        this.organizations = organizations;
        this.blocYears = blocYears;
        this.awards = awards;
        this.quotas = quotas;
        this.letters = letters;
        this.departures = departures;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Made(String number, ProposalState state, boolean visible, UUID blocYear) {}

    /** What the locked minutes of this bloc and year propose, and what was made of it. */
    public ProposalDesk desk(Actor actor, BlocYearScope scope) {
        var adopted = resolutions.adopted(actor, scope.id());
        var types = awards.types();
        var names = names(actor, scope, adopted);
        var homes = homes(actor, scope, adopted);
        var made = made(actor, scope);
        var lines = new ArrayList<DraftLine>();
        for (var line : adopted) {
            var unit = line.unit();
            var dossier = unit == null ? null : made.get(key(unit.value(), line.awardCode(), line.year()));
            lines.add(new DraftLine(
                    line.id().value(),
                    Awards.name(types.get(line.awardCode()), line.awardCode()),
                    line.awardCode(),
                    line.year().value(),
                    unit == null ? null : names.getOrDefault(unit, ""),
                    line.quantity(),
                    line.sourceWording(),
                    line.conferenceNumber(),
                    line.conferenceTitle(),
                    line.minutesNo(),
                    VoteResult.of(line),
                    dossier == null ? null : dossier.number(),
                    dossier == null ? null : dossier.state(),
                    dossier != null && dossier.visible(),
                    judgePlace(actor, scope, line, homes.get(line.year()))));
        }
        var counts = counts(adopted, scope.year());
        var quotas = this.quotas.of(scope.id()).stream()
                .map(quota -> new QuotaView(
                        quota.awardCode(),
                        Awards.name(types.get(quota.awardCode()), quota.awardCode()),
                        quota.quantity(),
                        quota.source(),
                        counts.getOrDefault(quota.awardCode(), 0),
                        quota.version()))
                .toList();
        var letter = letters.of(actor, scope.id());
        return new ProposalDesk(
                lines,
                departures.of(actor, scope.id()),
                quotas,
                ProposalPolicy.judgeDrafting(scope, actor),
                ProposalPolicy.judgeQuota(scope, actor),
                letter.number(),
                letter.date(),
                letter.fileName(),
                letter.version(),
                (int) made.values().stream()
                        .filter(dossier -> dossier.blocYear().equals(scope.id().value())
                                && dossier.visible()
                                && dossier.state().isEditable())
                        .count());
    }

    /** The bloc's dossiers by recipient, award and year; of several the one made last. */
    private Map<String, Made> made(Actor actor, BlocYearScope scope) {
        var made = new HashMap<String, Made>();
        jdbc.sql("""
                        select p.organization_id, p.award_code, p.year, p.number, p.state, p.bloc_year_id, %s as visible
                        from proposal p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where y.bloc_id = :bloc order by p.created_at
                        """.formatted(ProposalSight.CONDITION))
                .params(ProposalSight.of(actor))
                .param("bloc", scope.bloc().value())
                .query(row -> {
                    made.put(
                            key(
                                    row.getObject("organization_id", UUID.class),
                                    row.getString("award_code"),
                                    new EmulationYear(row.getInt("year"))),
                            new Made(
                                    row.getString("number"),
                                    ProposalState.valueOf(row.getString("state")),
                                    row.getBoolean("visible"),
                                    row.getObject("bloc_year_id", UUID.class)));
                });
        return made;
    }

    private static String key(UUID unit, String award, EmulationYear year) {
        return unit + award + year;
    }

    /** The years of the bloc that lines of these minutes are for; one that was never opened is left out. */
    private Map<EmulationYear, BlocYearScope> homes(Actor actor, BlocYearScope scope, List<AdoptedResolution> adopted) {
        var homes = new HashMap<EmulationYear, BlocYearScope>();
        homes.put(scope.year(), scope);
        adopted.stream()
                .map(AdoptedResolution::year)
                .filter(year -> !year.equals(scope.year()))
                .distinct()
                .forEach(year -> blocYears
                        .find(actor, scope.bloc(), year)
                        .ifPresent(id -> homes.put(year, blocYears.scope(actor, id))));
        return homes;
    }

    /** Whether the year a line is for takes its dossier from the page of this year. */
    private Verdict judgePlace(Actor actor, BlocYearScope scope, AdoptedResolution line, @Nullable BlocYearScope home) {
        if (line.year().equals(scope.year())) {
            return Verdict.allowed();
        }
        var year = line.year().value();
        return home == null
                ? Verdict.refused("award.line.no-year", year)
                : Verdict.unless(!home.closed(), "award.line.closed", year)
                        .and(Verdict.unless(!exceeds(actor, home, line.awardCode()), "award.line.exceeded", year));
    }

    private boolean exceeds(Actor actor, BlocYearScope home, String award) {
        var proposed =
                counts(resolutions.adopted(actor, home.id()), home.year()).getOrDefault(award, 0);
        return quotas.of(home.id()).stream()
                .anyMatch(quota ->
                        quota.awardCode().equals(award) && quota.quantity() != null && proposed > quota.quantity());
    }

    /** How many units are proposed for that year, by award. */
    private static Map<String, Integer> counts(List<AdoptedResolution> adopted, EmulationYear year) {
        var counts = new LinkedHashMap<String, Integer>();
        adopted.stream()
                .filter(line -> line.year().equals(year))
                .forEach(line -> counts.merge(
                        line.awardCode(),
                        line.unit() == null ? Objects.requireNonNullElse(line.quantity(), 0) : 1,
                        Integer::sum));
        return counts;
    }

    private Map<OrganizationId, String> names(Actor actor, BlocYearScope scope, List<AdoptedResolution> adopted) {
        var units = new ArrayList<OrganizationId>();
        for (var line : adopted) {
            if (line.unit() != null) {
                units.add(line.unit());
            }
        }
        return organizations.names(actor, units, LocalDate.of(scope.year().value(), 12, 31));
    }

    /**
     * Makes a dossier for every named line that has none, each in the year its line is for. A line whose year the bloc
     * never opened or has closed is left; the page names it.
     *
     * @param only one line, also when its dossier was withdrawn or declined; null for all that never had one
     * @param quotaReason why more are proposed than the bloc was given; needed where a quota is exceeded
     * @return how many were made
     */
    @Transactional
    public int draft(Actor actor, BlocYearId blocYear, @Nullable UUID only, @Nullable String quotaReason) {
        var scope = blocYears.scope(actor, blocYear);
        ProposalPolicy.judgeDrafting(scope, actor).orThrow();
        var desk = desk(actor, scope);
        var reason = Text.prose(quotaReason);
        var count = 0;
        var adopted = new HashMap<UUID, AdoptedResolution>();
        var sources = resolutions.adopted(actor, blocYear);
        sources.forEach(line -> adopted.put(line.id().value(), line));
        var homes = homes(actor, scope, sources);
        var done = new HashSet<String>();
        for (var line : desk.lines()) {
            var source = adopted.get(line.resolution());
            if (!line.isReady() || source == null || source.unit() == null) {
                continue;
            }
            if (only == null ? line.number() != null : !only.equals(line.resolution())) {
                continue;
            }
            if (!done.add(key(source.unit().value(), source.awardCode(), source.year()))) {
                continue;
            }
            var home = Objects.requireNonNull(homes.get(source.year()));
            var exceeded = desk.quotas().stream()
                    .filter(quota -> home.id().equals(scope.id())
                            && quota.awardCode().equals(line.awardCode())
                            && quota.exceeded())
                    .findFirst();
            if (exceeded.isPresent() && reason == null) {
                throw new RuleViolation(
                        "reason",
                        "award.quota.exceeded",
                        Objects.requireNonNullElse(exceeded.get().quantity(), 0),
                        exceeded.get().source(),
                        exceeded.get().proposed(),
                        exceeded.get().award());
            }
            resolutions.hold(actor, source.id());
            make(actor, home, line, source, source.unit(), exceeded.isPresent() ? reason : null);
            count++;
        }
        return count;
    }

    private void make(
            Actor actor,
            BlocYearScope scope,
            DraftLine line,
            AdoptedResolution source,
            OrganizationId unit,
            @Nullable String quotaReason) {
        var number = numbers.next(scope.province(), scope.year());
        var proposal = Proposal.draft(
                number,
                scope.province(),
                scope.id(),
                scope.year(),
                unit,
                line.awardCode(),
                new Proposal.Origin(
                        source.id().value(),
                        source.conference().value(),
                        source.minutesNo(),
                        source.sourceWording(),
                        source.leading(),
                        line.vote()),
                Text.fold(number + " " + line.unit() + " " + line.award()),
                actor,
                clock.instant());
        if (quotaReason != null) {
            proposal.exceedQuota(quotaReason);
        }
        repository.saveAndFlush(proposal);
        events.publishEvent(AuditedEvent.of(
                        actor, "award.created", "proposal", proposal.id().value(), number)
                .at(Addresses.proposal(number))
                .in(scope.province())
                .in(scope.bloc().value(), scope.year())
                .with("award.unit", line.unit())
                .with("award.award", line.award())
                .with("reason", quotaReason)
                .build());
    }
}
