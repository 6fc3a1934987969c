package vn.thidua.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.Admissions;
import vn.thidua.bloc.Basis;
import vn.thidua.bloc.BlocAlias;
import vn.thidua.bloc.BlocKind;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Blocs;
import vn.thidua.bloc.CreateBloc;
import vn.thidua.bloc.Handover;
import vn.thidua.bloc.Handovers;
import vn.thidua.bloc.Memberships;
import vn.thidua.bloc.MonitorKind;
import vn.thidua.bloc.Monitors;
import vn.thidua.bloc.NameOfficers;
import vn.thidua.bloc.Officer;
import vn.thidua.bloc.Officers;
import vn.thidua.bloc.Origin;
import vn.thidua.bloc.RecordHandover;
import vn.thidua.database.NoConfiguredAddress;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.PartOfDay;

/** Enters the bloc, the year, its members and officers of one article. */
@Component
@Profile("demonstration")
@Conditional(NoConfiguredAddress.class)
class Articles {
    private final Registry registry;
    private final Blocs blocs;
    private final BlocYears blocYears;
    private final Admissions admissions;
    private final Memberships memberships;
    private final Monitors monitors;
    private final Officers officers;
    private final Handovers handovers;

    Articles(
            Registry registry,
            Blocs blocs,
            BlocYears blocYears,
            Admissions admissions,
            Memberships memberships,
            Monitors monitors,
            Officers officers,
            Handovers handovers) {
        this.registry = registry;
        this.blocs = blocs;
        this.blocYears = blocYears;
        this.admissions = admissions;
        this.memberships = memberships;
        this.monitors = monitors;
        this.officers = officers;
        this.handovers = handovers;
    }

    /** The bloc with the year the article judges. */
    BlocYearId enterBloc(Actor actor, Sheet article) {
        var bloc = article.sheet("bloc");
        var province = article.text("province");
        var year = new EmulationYear(article.number("year"));
        var id = blocs.create(
                actor,
                new CreateBloc(
                        registry.province(province),
                        bloc.choice("kind", BlocKind.class),
                        bloc.text("name"),
                        bloc.text("short"),
                        null,
                        null,
                        null,
                        bloc.sheets("aliases").stream()
                                .map(alias -> new BlocAlias(alias.text("name"), alias.optional("quoted")))
                                .toList(),
                        List.of(),
                        year));
        var blocYear = blocYears.find(actor, id, year).orElseThrow();
        admissions.add(
                actor,
                blocYear,
                article.sheets("members").stream()
                        .map(member -> new Admissions.Entry(
                                registry.unit(province, member.text("unit")), member.optional("quoted")))
                        .toList(),
                Origin.LISTED);
        for (var name : article.texts("named")) {
            admissions.admit(actor, blocYear, registry.unit(province, name), Origin.NAMED, null);
        }
        if (article.has("announced")) {
            var announced = article.sheet("announced");
            var version =
                    blocYears.header(actor, blocYears.scope(actor, blocYear)).version();
            memberships.announce(actor, blocYear, announced.number("count"), announced.text("source"), null, version);
        }
        for (var monitor : article.sheets("monitors")) {
            var seat = monitor.optional("council");
            monitors.add(
                    actor,
                    blocYear,
                    monitor.choice("kind", MonitorKind.class),
                    seat == null ? null : registry.seat(seat),
                    monitor.text("name"),
                    monitor.texts("titles"));
        }
        if (article.has("officers")) {
            var named = article.sheet("officers");
            officers.name(
                    actor,
                    new NameOfficers(
                            id,
                            year,
                            officer(province, named.optional("head"), named),
                            registry.units(province, named.texts("deputies")).stream()
                                    .map(Officer::of)
                                    .toList(),
                            named.choice("basis", Basis.class),
                            named.optional("document"),
                            null,
                            false,
                            null));
        }
        return blocYear;
    }

    /** The head's flag handed to the head of the next year; after the next year was opened by the conference. */
    void enterHandover(Actor actor, Sheet article, BlocYearId blocYear) {
        var handover = article.sheet("handover");
        var province = article.text("province");
        var scope = blocYears.scope(actor, blocYear);
        var next = blocYears
                .find(actor, scope.bloc(), new EmulationYear(handover.number("year")))
                .orElseThrow();
        var from = registry.unit(province, handover.text("from"));
        var to = registry.unit(province, handover.text("to"));
        // the minutes recorded it when they were locked; the article knows more of it
        var recorded = handovers.list(actor, next).stream()
                .filter(one -> one.to().equals(to))
                .findFirst();
        handovers.record(
                actor,
                new RecordHandover(
                        next,
                        recorded.map(Handover::no).orElse(null),
                        from,
                        to,
                        handover.optional("fromPerson"),
                        handover.optional("toPerson"),
                        handover.partialDate("date"),
                        handover.has("part") ? handover.choice("part", PartOfDay.class) : null,
                        handover.flag("flag"),
                        handover.optional("items"),
                        null,
                        recorded.map(Handover::version).orElse(0L)));
    }

    private @Nullable Officer officer(String province, @Nullable String head, Sheet officers) {
        return head == null
                ? null
                : new Officer(
                        registry.unit(province, head),
                        officers.optional("representative"),
                        officers.optional("representativeTitle"));
    }
}
