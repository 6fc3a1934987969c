package vn.thidua.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;
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
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Made(String number, ProposalState state, boolean visible) {}

    /** What the locked minutes of this bloc and year propose, and what was made of it. */
    public ProposalDesk desk(Actor actor, BlocYearScope scope) {
        var adopted = resolutions.adopted(actor, scope.id());
        var types = awards.types();
        var names = names(actor, scope, adopted);
        var made = new HashMap<String, Made>();
        jdbc.sql("""
                        select p.organization_id, p.award_code, p.number, p.state, %s as visible
                        from proposal p where p.bloc_year_id = :blocYear order by p.created_at
                        """.formatted(ProposalSight.CONDITION))
                .params(ProposalSight.of(actor))
                .param("blocYear", scope.id().value())
                .query(row -> {
                    made.put(
                            row.getString("organization_id") + row.getString("award_code"),
                            new Made(
                                    row.getString("number"),
                                    ProposalState.valueOf(row.getString("state")),
                                    row.getBoolean("visible")));
                });
        var lines = new ArrayList<DraftLine>();
        var counts = new LinkedHashMap<String, Integer>();
        for (var line : adopted) {
            var unit = line.unit();
            var dossier = unit == null ? null : made.get(unit.value() + line.awardCode());
            counts.merge(
                    line.awardCode(), unit == null ? Objects.requireNonNullElse(line.quantity(), 0) : 1, Integer::sum);
            lines.add(new DraftLine(
                    line.id().value(),
                    Awards.name(types.get(line.awardCode()), line.awardCode()),
                    line.awardCode(),
                    unit == null ? null : names.getOrDefault(unit, ""),
                    line.quantity(),
                    line.sourceWording(),
                    line.conferenceNumber(),
                    line.conferenceTitle(),
                    line.minutesNo(),
                    VoteResult.of(line),
                    dossier == null ? null : dossier.number(),
                    dossier == null ? null : dossier.state(),
                    dossier != null && dossier.visible()));
        }
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
                quotas,
                ProposalPolicy.judgeDrafting(scope, actor),
                ProposalPolicy.judgeQuota(scope, actor),
                letter.number(),
                letter.date(),
                letter.fileName(),
                letter.version(),
                (int) made.values().stream()
                        .filter(dossier -> dossier.visible() && dossier.state().isEditable())
                        .count());
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
     * Makes a dossier for every named line that has none.
     *
     * @param only one line, also when its dossier was withdrawn; null for all that never had one
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
        resolutions
                .adopted(actor, blocYear)
                .forEach(line -> adopted.put(line.id().value(), line));
        for (var line : desk.lines()) {
            var source = adopted.get(line.resolution());
            if (!line.isReady() || source == null || source.unit() == null) {
                continue;
            }
            if (only == null ? line.number() != null : !only.equals(line.resolution())) {
                continue;
            }
            var exceeded = desk.quotas().stream()
                    .filter(quota -> quota.awardCode().equals(line.awardCode()) && quota.exceeded())
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
            make(actor, scope, line, source, source.unit(), exceeded.isPresent() ? reason : null);
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
