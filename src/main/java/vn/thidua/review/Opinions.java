package vn.thidua.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.Verdict;
import vn.thidua.rulebook.ReturnGround;
import vn.thidua.rulebook.Rulebook;

/** A council member's work: the queue, one dossier after the other, and what was answered so far. */
@Service
@Transactional(readOnly = true)
public class Opinions {
    private final OpinionReader reader;
    private final OpinionRepository opinions;
    private final Rulebook rulebook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Opinions(
            OpinionReader reader,
            OpinionRepository opinions,
            Rulebook rulebook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.opinions = opinions;
        this.rulebook = rulebook;
        this.events = events;
        this.clock = clock;
    }

    /** Only members of a council have a queue. */
    public Verdict mayReview(Actor actor) {
        return Verdict.unless(actor.isCouncilMember(), "review.members-only");
    }

    /**
     * Rounds that take this member's opinions now, the one that ends first on top; empty for everybody who is no council
     * member.
     */
    public List<QueueRow> open(Actor actor) {
        return reader.open(actor);
    }

    /** A round with its dossiers and one's own answers. */
    public ReviewQueue queue(Actor actor, int number) {
        return reader.queue(actor, number);
    }

    /** All one's own answers, latest first. */
    public Listing<ReviewRow> given(Actor actor, int page) {
        return reader.given(actor, page);
    }

    /** One dossier of a round before this member. */
    public ReviewDesk desk(Actor actor, int number, String dossier) {
        var round = reader.round(actor, number);
        var seat = reader.seat(actor, number, dossier);
        var readable = OpinionPolicy.mayReadOthers(seat.state(), seat.own());
        var written = WrittenReason.of(seat.reason(), grounds());
        return new ReviewDesk(
                round,
                seat.proposal(),
                dossier,
                seat.unit(),
                seat.awardCode(),
                seat.year(),
                seat.position(),
                !seat.waiting(),
                seat.own(),
                seat.reason(),
                written.grounds(),
                written.words(),
                seat.automatic(),
                readable ? reader.others(seat) : null,
                reader.earlier(seat),
                reader.next(seat).map(other -> Addresses.review(number, other)).orElse(null),
                Addresses.review(number, dossier),
                judge(seat));
    }

    /**
     * Gives or changes one's opinion.
     *
     * @param grounds codes of return grounds picked; their text and legal basis are written into the reason, unless the
     *     answer needs none
     * @param typed further words; what the answer before was reasoned with is not taken over by one that needs no reason
     * @throws vn.thidua.kernel.RefusedException after the deadline, for a dossier that left the round, for a member who
     *     leads the proposed unit
     * @throws vn.thidua.kernel.RuleViolation when a return or a disagreement has no reason
     */
    @Transactional
    public GivenOpinion give(
            Actor actor,
            int number,
            String dossier,
            OpinionChoice choice,
            Collection<String> grounds,
            @Nullable String typed) {
        reader.hold(number);
        var seat = reader.seat(actor, number, dossier);
        judge(seat).orThrow();
        var now = clock.instant();
        var reason = reason(seat, choice, grounds, typed);
        var present = opinions.findByDossierIdAndVoterId(seat.dossier(), seat.voter());
        var before = present.map(Opinion::choice).orElse(null);
        var changed = true;
        if (present.isPresent()) {
            changed = present.get().change(choice, reason, actor.name(), now);
        } else {
            opinions.save(Opinion.give(seat.round(), seat.dossier(), seat.voter(), choice, reason, actor.name(), now));
        }
        opinions.flush();
        if (changed) {
            // The trail says that and when an answer was given, not which: it would uncover what is hidden until
            // closing.
            events.publishEvent(AuditedEvent.of(
                            actor,
                            before == null ? "review.opinion-given" : "review.opinion-changed",
                            "proposal",
                            seat.proposal(),
                            dossier + ": " + seat.unit())
                    .at(Addresses.round(number))
                    .in(seat.province())
                    .build());
        }
        return new GivenOpinion(choice, seat.unit(), reader.next(seat).orElse(null));
    }

    private Verdict judge(OpinionReader.Seat seat) {
        return RoundPolicy.judgeYear(seat.year(), seat.yearClosed())
                .and(OpinionPolicy.mayGive(
                        seat.state(),
                        seat.deadline(),
                        Deadline.time(seat.deadline(), clock.getZone()),
                        Deadline.date(seat.deadline(), clock.getZone()),
                        clock.instant(),
                        seat.waiting(),
                        seat.own(),
                        seat.automatic()));
    }

    private @Nullable String reason(
            OpinionReader.Seat seat, OpinionChoice choice, Collection<String> grounds, @Nullable String typed) {
        var known = grounds();
        if (choice.needsReason()) {
            return new WrittenReason(List.copyOf(grounds), typed).in(known);
        }
        var before = seat.own();
        var left = before != null
                && before.needsReason()
                && Objects.equals(typed, WrittenReason.of(seat.reason(), known).words());
        return left ? null : typed;
    }

    private List<ReturnGround> grounds() {
        return rulebook.returnGrounds(LocalDate.now(clock));
    }
}
