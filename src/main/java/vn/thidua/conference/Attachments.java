package vn.thidua.conference;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.FileId;
import vn.thidua.document.Files;
import vn.thidua.document.StoredFile;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.NotFoundException;

/** Papers and photos of a conference. A file is as private as the conference it belongs to. */
@Service
@Transactional(readOnly = true)
public class Attachments {
    private final JdbcClient jdbc;
    private final ConferenceRepository conferences;
    private final ConferenceReader reader;
    private final MinutesReader texts;
    private final MinutesStore minutes;
    private final Files files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            JdbcClient jdbc,
            ConferenceRepository conferences,
            ConferenceReader reader,
            MinutesReader texts,
            MinutesStore minutes,
            Files files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.conferences = conferences;
        this.reader = reader;
        this.texts = texts;
        this.minutes = minutes;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Attaches a paper, such as the signed scan; before and after locking.
     *
     * @throws vn.thidua.kernel.RuleViolation on field {@code file} when the file is refused
     */
    @Transactional
    public void attach(Actor actor, int number, String title, String name, InputStream content, long size) {
        var root = reader.root(number);
        ConferencePolicy.judgeAttaching(actor, reader.scope(actor, root), root.state())
                .orThrow();
        var file = files.store(actor, name, content, size);
        jdbc.sql("""
                        insert into conference_file (id, conference_id, title, file_id, minutes_no, attached_at, attached_by)
                        values (:id, :conference, :title, :file, :no, :at, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("conference", root.id().value())
                .param("title", title)
                .param("file", file.value())
                .param("no", root.minutesNo())
                .param("at", MinutesStore.utc(clock.instant()))
                .param("by", actor.name())
                .update();
        events.publishEvent(Conferences.event(actor, "conference.file-attached", root)
                .with("file", title)
                .build());
    }

    /** Takes a paper off the list; its row and its file stay. */
    @Transactional
    public void detach(Actor actor, int number, UUID paper) {
        var root = reader.root(number);
        ConferencePolicy.judgeAttaching(actor, reader.scope(actor, root), root.state())
                .orThrow();
        var title = jdbc.sql("""
                        update conference_file set detached_at = :at, detached_by = :by
                        where id = :id and conference_id = :conference and detached_at is null returning title
                        """)
                .param("at", MinutesStore.utc(clock.instant()))
                .param("by", actor.name())
                .param("id", paper)
                .param("conference", root.id().value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("paper " + paper));
        events.publishEvent(Conferences.event(actor, "conference.file-detached", root)
                .with("file", title)
                .build());
    }

    /**
     * Adds a photo with its file to section IX, while the minutes are written.
     *
     * @throws vn.thidua.kernel.RuleViolation on field {@code file} when the file is refused
     */
    @Transactional
    public void addPhoto(Actor actor, int number, String caption, String name, InputStream content, long size) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        var conference = conferences
                .findForWriting(root.id().value())
                .orElseThrow(() -> new NotFoundException("conference " + number));
        ConferencePolicy.judgeEditing(actor, scope, conference.state()).orThrow();
        var file = files.store(actor, name, content, size);
        var closing = texts.read(root.id()).closing();
        var photos = new ArrayList<>(closing.photos());
        photos.add(new ClosingPart.Photo(null, caption, null, null, file.value()));
        minutes.write(
                conference,
                List.of(new ClosingPart(
                        closing.endsAt(), closing.closing(), closing.visits(), photos, closing.sources())),
                actor,
                clock.instant());
        events.publishEvent(Conferences.event(actor, "conference.file-attached", root)
                .with("file", caption)
                .build());
    }

    /** A paper of a conference this actor may see. */
    public StoredFile paper(Actor actor, int number, UUID paper) {
        return open(actor, number, paper, false);
    }

    /** A photo of a conference this actor may see. */
    public StoredFile photo(Actor actor, int number, UUID photo) {
        return open(actor, number, photo, true);
    }

    private StoredFile open(Actor actor, int number, UUID attachment, boolean photo) {
        var root = reader.root(number);
        reader.scope(actor, root);
        return file(actor, root, attachment, photo);
    }

    private StoredFile file(Actor actor, ConferenceReader.Root root, UUID attachment, boolean photo) {
        return reader.file(root.id(), attachment, photo)
                .map(file -> files.open(actor, new FileId(file)))
                .orElseThrow(() -> new NotFoundException("attachment " + attachment));
    }
}
