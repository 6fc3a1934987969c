package vn.thidua.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;

/**
 * Keeps uploaded files in the database, so that a backup has everything and a file can never be there without its
 * record. The attaching module publishes the audited event, because only it knows what the file is for; and it decides
 * who may open it.
 */
@Service
@Transactional(readOnly = true)
public class Files {
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final FileLimits limits;
    private final Clock clock;

    Files(JdbcClient jdbc, FileLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /** @see #store(Actor, String, byte[]) */
    @Transactional
    public FileId store(Actor actor, String name, InputStream content, long size) {
        return store(actor, name, read(content, size));
    }

    /**
     * Keeps a picture that pages will show.
     *
     * @throws RuleViolation on field {@code file} as {@link #store(Actor, String, byte[])}, and for a file that is no
     *     picture, whatever its name says
     */
    @Transactional
    public FileId storePicture(Actor actor, String name, InputStream content, long size) {
        var picture = read(content, size);
        var kind = recognised(name, picture);
        if (!kind.isPicture()) {
            throw new RuleViolation("file", "file.no-picture", plainName(name), kind);
        }
        return store(actor, name, picture);
    }

    private byte[] read(InputStream content, long size) {
        refuseTooLarge(size);
        try {
            // one byte more than allowed shows that the size was a lie
            return content.readNBytes(Math.toIntExact(limits.maximumSize().toBytes()) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a file.
     *
     * @param name as uploaded; folders in it are cut off
     * @throws RuleViolation on field {@code file}: empty, too large, none of {@link FileKind}, or named as another kind
     *     than it is
     */
    @Transactional
    public FileId store(Actor actor, String name, byte[] content) {
        var kind = recognised(name, content);
        var plainName = plainName(name);
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into stored_file (id, sha256, media_type, size, name, content, uploaded_by, uploaded_at)
                        values (:id, :sha256, :mediaType, :size, :name, :content, :by, :at)
                        """)
                .param("id", id)
                .param("sha256", sha256(content))
                .param("mediaType", kind.mediaType())
                .param("size", (long) content.length)
                .param("name", plainName)
                .param("content", content)
                .param("by", actor.account() == null ? null : actor.account().value())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return new FileId(id);
    }

    /**
     * A file with its content. The caller has checked that this actor may read it.
     *
     * @throws NotFoundException for an unknown file
     */
    public StoredFile open(Actor actor, FileId id) {
        return jdbc.sql(
                        "select id, name, media_type, size, sha256, uploaded_at, content from stored_file where id = :id")
                .param("id", id.value())
                .query((row, n) -> {
                    var summary = summary(row, n);
                    return new StoredFile(
                            summary.id(),
                            summary.name(),
                            summary.mediaType(),
                            summary.size(),
                            summary.sha256(),
                            summary.uploadedAt(),
                            row.getBytes("content"));
                })
                .optional()
                .orElseThrow(() -> new NotFoundException("file " + id));
    }

    /**
     * A form that comes back with the key of a file uploaded before may only bring back its own.
     *
     * @throws NotFoundException for an unknown file, and for one that another account uploaded
     */
    public void requireUploadedBy(Actor actor, FileId id) {
        var own = jdbc.sql(
                        "select exists (select from stored_file where id = :id and uploaded_by is not distinct from :by)")
                .param("id", id.value())
                .param("by", actor.account() == null ? null : actor.account().value(), Types.OTHER)
                .query(Boolean.class)
                .single();
        if (!own) {
            throw new NotFoundException("file " + id + " of this account");
        }
    }

    /** What is known of files, without their content; unknown ids are left out. */
    public List<FileSummary> summaries(Actor actor, Collection<FileId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, name, media_type, size, sha256, uploaded_at from stored_file
                        where id in (:ids) order by uploaded_at, name
                        """)
                .param("ids", ids.stream().map(FileId::value).toList())
                .query(Files::summary)
                .list();
    }

    /**
     * What storing would refuse, for a form in which something else is wrong too.
     *
     * @throws RuleViolation as {@link #store(Actor, String, byte[])}
     */
    public void check(@SuppressWarnings("unused") Actor actor, String name, byte[] content) {
        recognised(name, content);
    }

    private FileKind recognised(String name, byte[] content) {
        if (content.length == 0) {
            throw new RuleViolation("file", "file.empty");
        }
        refuseTooLarge(content.length);
        var kind = FileRecognition.recognise(content)
                .orElseThrow(() ->
                        new RuleViolation("file", "file.kind", plainName(name), FileRecognition.foreign(content)));
        if (!kind.fits(plainName(name))) {
            throw new RuleViolation("file", "file.lies", plainName(name), kind);
        }
        return kind;
    }

    private void refuseTooLarge(long size) {
        if (size > limits.maximumSize().toBytes()) {
            throw new RuleViolation(
                    "file", "file.too-large", limits.maximumSize().toMegabytes());
        }
    }

    /** The last part of a path of any system, one clean line, shortened before its ending. */
    static String plainName(@Nullable String name) {
        var line = Text.line(name == null ? null : name.replace('\\', '/').replaceAll("\\p{Cntrl}", " "));
        if (line == null) {
            return "tep";
        }
        var last = line.substring(line.lastIndexOf('/') + 1).trim();
        if (last.isEmpty()) {
            return "tep";
        }
        if (last.length() <= LONGEST_NAME) {
            return last;
        }
        var dot = last.lastIndexOf('.');
        var ending = dot >= last.length() - 6 && dot >= 0 ? last.substring(dot) : "";
        return last.substring(0, LONGEST_NAME - ending.length()) + ending;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileSummary summary(ResultSet row, int n) throws SQLException {
        return new FileSummary(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
