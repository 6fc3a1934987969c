package vn.thidua.document;

/** What a refused file is, as far as its sender should be told. */
enum ForeignKind {
    /** Word or Excel before 2007. */
    OLD_OFFICE,
    /** An archive, or a document of another program that is one inside. */
    ARCHIVE,
    PROGRAM,
    PICTURE,
    TEXT,
    UNKNOWN;

    static ForeignKind of(String mediaType) {
        return switch (mediaType) {
            case "application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel" -> OLD_OFFICE;
            case "application/x-msdownload",
                    "application/x-dosexec",
                    "application/x-executable",
                    "application/x-elf",
                    "application/x-sh",
                    "application/x-mach-o" -> PROGRAM;
            case "application/zip",
                    "application/x-tika-ooxml",
                    "application/x-rar-compressed",
                    "application/x-7z-compressed",
                    "application/gzip",
                    "application/x-tar" -> ARCHIVE;
            case "application/xml", "application/rtf", "application/json" -> TEXT;
            default -> mediaType.startsWith("image/") ? PICTURE : mediaType.startsWith("text/") ? TEXT : UNKNOWN;
        };
    }
}
