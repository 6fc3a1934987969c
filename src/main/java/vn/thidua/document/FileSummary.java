package vn.thidua.document;

import java.time.Instant;

/** A stored file without its content, for lists; sizes in bytes. */
public record FileSummary(FileId id, String name, String mediaType, long size, String sha256, Instant uploadedAt) {}
