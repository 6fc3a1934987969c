package vn.thidua.kernel;

import java.util.List;

/**
 * One page of a filtered list.
 *
 * @param total rows over all pages; where more than that were not counted, the number counted
 * @param page from 1
 * @param size rows a full page has
 * @param capped whether there are more rows than total: counting all would cost more than it tells
 */
public record Listing<T>(List<T> rows, long total, int page, int size, boolean capped) {
    public static final int PAGE_SIZE = 50;

    /** Page number that asks for all rows at once. */
    public static final int ALL = 0;

    /** "Hiện tất cả" ends here (UX 3.6). */
    public static final int MOST = 500;

    /** A list whose rows were all counted. */
    public Listing(List<T> rows, long total, int page, int size) {
        this(rows, total, page, size, false);
    }

    /**
     * A row with the number of rows over all pages, as {@code count(*) over ()} yields it with each row.
     *
     * @param total rows over all pages
     */
    public record Counted<T>(T row, long total) {}

    /** One page of counted rows; a page after the last one is empty and has no total. */
    public static <T> Listing<T> of(List<Counted<T>> rows, int page, int size) {
        return new Listing<>(
                rows.stream().map(Counted::row).toList(),
                rows.isEmpty() ? 0 : rows.get(0).total(),
                Math.max(page, 1),
                size);
    }

    /** Rows to read for a page number as typed into an address: a page, or at most {@value #MOST} for {@link #ALL}. */
    public static int size(int page) {
        return page == ALL ? MOST : PAGE_SIZE;
    }

    /** Rows to skip for a page number as typed into an address; numbers below 1 mean the first page. */
    public static int offset(int page, int size) {
        return (int) Math.min((Math.max(page, 1) - 1L) * size, Integer.MAX_VALUE - (long) size);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long from() {
        return total == 0 ? 0 : (long) (page - 1) * size + 1;
    }

    public long to() {
        return capped ? from() + rows.size() - 1 : Math.min(total, (long) page * size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    /** Whether all rows were asked for at once, of which there may still be more than are shown. */
    public boolean isWhole() {
        return size == MOST;
    }

    /** Whether there is more than this page, and all of it, or its first {@value #MOST} rows, may be shown at once. */
    public boolean isOfferedWhole() {
        return pages() > 1 && !isWhole() && !capped;
    }

    /** Whether what is shown at once can be shown page by page. */
    public boolean isOfferedInPages() {
        return isWhole() && total > PAGE_SIZE;
    }

    /** Rows that are shown when all are asked for. */
    public long whole() {
        return Math.min(total, MOST);
    }

    public boolean hasNext() {
        return !isWhole() && (page < pages() || capped && rows.size() == size);
    }
}
