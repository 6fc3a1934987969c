package vn.thidua.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.RuleViolation;

/** What became of the petitions of a conference. */
@Service
@Transactional(readOnly = true)
public class Petitions {
    private final ConferenceRepository conferences;
    private final ConferenceReader reader;
    private final MinutesReader texts;
    private final MinutesStore minutes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Petitions(
            ConferenceRepository conferences,
            ConferenceReader reader,
            MinutesReader texts,
            MinutesStore minutes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conferences = conferences;
        this.reader = reader;
        this.texts = texts;
        this.minutes = minutes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records what became of a petition. The minutes as locked keep what was said then; the page shows the answer beside.
     *
     * @throws NotFoundException when the petition is not one of this conference
     * @throws RuleViolation for an answer of a day to come, or of one before the conference
     */
    @Transactional
    public void answer(Actor actor, int number, AnswerPetition command) {
        var root = reader.root(number);
        ConferencePolicy.judgeAnswering(actor, reader.scope(actor, root), root.state())
                .orThrow();
        var conference = conferences.forWriting(root.id());
        var text = texts.read(root.id());
        var part = text.petitions();
        var before = part.petitions().stream()
                .filter(petition -> command.petition().equals(petition.id()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("petition " + command.petition()));
        boolean open = command.state() == AnswerState.OPEN;
        if (!open) {
            command.checkDay(text.attendance().held(), LocalDate.now(clock));
        }
        var after = new PetitionPart.Petition(
                before.id(),
                before.addressee(),
                before.inferred(),
                before.text(),
                before.raisedBy(),
                command.state(),
                open ? null : command.answer(),
                open ? null : command.answeredBy(),
                open ? null : command.answeredOn(),
                open ? null : command.document());
        minutes.write(
                conference,
                List.of(new PetitionPart(part.petitions().stream()
                        .map(petition -> petition.equals(before) ? after : petition)
                        .toList())),
                actor,
                clock.instant());
        events.publishEvent(Conferences.event(actor, "conference.petition-answered", root)
                .with("petition", before.text())
                .changed("answer-state", before.answerState(), after.answerState())
                .changed("answer", before.answer(), after.answer())
                .changed("answered-by", before.answeredBy(), after.answeredBy())
                .changed("answered-on", before.answeredOn(), after.answeredOn())
                .changed("document", before.answerDocument(), after.answerDocument())
                .build());
    }
}
