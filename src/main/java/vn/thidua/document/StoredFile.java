package vn.thidua.document;

import java.time.Instant;

/**
 * A file as it was uploaded.
 *
 * @param name as the uploader's machine called it, without folders
 * @param mediaType recognised by content
 * @param size bytes
 * @param sha256 64 hexadecimal digits
 */
public record StoredFile(
        FileId id, String name, String mediaType, long size, String sha256, Instant uploadedAt, byte[] content) {}
