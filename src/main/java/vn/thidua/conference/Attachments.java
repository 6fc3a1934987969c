package vn.thidua.conference;

import java.io.InputStream;
import java.sql.Types;
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
                .param("at", Columns.utc(clock.instant()))
                .param("by", actor.name())
                .update();
        events.publishEvent(Conferences.event(actor, "conference.file-attached", root)
                .with("file", title)
                .build());
    }

    /** Takes a paper off the list; its row and its file stay. */
    @Transactional
    public void detach(Actor actor, int number, UUID paper) {
        toggle(actor, number, paper, true);
    }

    /** Puts a paper back on the list. */
    @Transactional
    public void restore(Actor actor, int number, UUID paper) {
        toggle(actor, number, paper, false);
    }

    private void toggle(Actor actor, int number, UUID paper, boolean off) {
        var root = reader.root(number);
        ConferencePolicy.judgeAttaching(actor, reader.scope(actor, root), root.state())
                .orThrow();
        var title = jdbc.sql("""
                        update conference_file set detached_at = cast(:at as timestamptz), detached_by = :by
                        where id = :id and conference_id = :conference and (detached_at is null) = :off returning title
                        """)
                .param("at", off ? Columns.utc(clock.instant()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", off ? actor.name() : null)
                .param("off", off)
                .param("id", paper)
                .param("conference", root.id().value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("paper " + paper));
        events.publishEvent(
                Conferences.event(actor, off ? "conference.file-detached" : "conference.file-restored", root)
                        .with("file", title)
                        .build());
    }

    /**
     * Adds a photo with its file to section IX, while the minutes are written.
     *
     * @throws vn.thidua.kernel.RuleViolation on field {@code file} when the file is refused, or is no picture
     */
    @Transactional
    public void addPhoto(Actor actor, int number, String caption, String name, InputStream content, long size) {
        var root = reader.root(number);
        var conference = editing(actor, root);
        var file = files.storePicture(actor, name, content, size);
        var photos = new ArrayList<>(texts.read(root.id()).closing().photos());
        photos.add(new ClosingPart.Photo(null, caption, null, null, file.value()));
        write(actor, root, conference, photos, "conference.file-attached", caption);
    }

    /**
     * Takes a photo out of section IX, while the minutes are written; locked minutes are opened again first, with their
     * reason.
     *
     * @return the version of section IX that still had it, for {@link #restorePhoto}
     */
    @Transactional
    public int removePhoto(Actor actor, int number, UUID photo) {
        var root = reader.root(number);
        var conference = editing(actor, root);
        var photos = new ArrayList<>(texts.read(root.id()).closing().photos());
        var gone = photos.stream()
                .filter(one -> photo.equals(one.id()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("photo " + photo));
        var saved = minutes.sections(root.id()).get(MinutesSection.CLOSING);
        photos.remove(gone);
        write(actor, root, conference, photos, "conference.photo-removed", gone.caption());
        return saved == null ? 0 : saved.version();
    }

    /**
     * Puts a photo back where it stood; one that is back already stays as it is.
     *
     * @param version of section IX that had it
     * @throws NotFoundException when that version had no such photo
     */
    @Transactional
    public void restorePhoto(Actor actor, int number, UUID photo, int version) {
        var root = reader.root(number);
        var conference = editing(actor, root);
        var then = minutes.revision(root.id(), MinutesSection.CLOSING, version)
                .map(part -> ((ClosingPart) part).photos())
                .orElse(List.of());
        var gone = then.stream()
                .filter(one -> photo.equals(one.id()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("photo " + photo));
        var photos = new ArrayList<>(texts.read(root.id()).closing().photos());
        var file = gone.file();
        if (photos.stream()
                .noneMatch(one -> file == null
                        ? one.file() == null && one.caption().equals(gone.caption())
                        : file.equals(one.file()))) {
            photos.add(Math.min(then.indexOf(gone), photos.size()), gone);
            write(actor, root, conference, photos, "conference.photo-restored", gone.caption());
        }
    }

    private Conference editing(Actor actor, ConferenceReader.Root root) {
        var scope = reader.scope(actor, root);
        var conference = conferences.forWriting(root.id());
        ConferencePolicy.judgeEditing(actor, scope, conference.state()).orThrow();
        return conference;
    }

    private void write(
            Actor actor,
            ConferenceReader.Root root,
            Conference conference,
            List<ClosingPart.Photo> photos,
            String action,
            String caption) {
        var closing = texts.read(root.id()).closing();
        minutes.write(
                conference,
                List.of(new ClosingPart(
                        closing.endsAt(), closing.closing(), closing.visits(), photos, closing.sources())),
                actor,
                clock.instant());
        events.publishEvent(
                Conferences.event(actor, action, root).with("file", caption).build());
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
