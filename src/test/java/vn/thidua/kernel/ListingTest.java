package vn.thidua.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static Listing<String> listing(int total, int page) {
        var size = Listing.size(page);
        var rows = Math.max(0, Math.min(size, total - Listing.offset(page, size)));
        return new Listing<>(Collections.nCopies(rows, "a"), total, Math.max(1, page), size);
    }

    @Test
    void tellsWhereAPageStands() {
        var second = listing(128, 2);
        assertThat(second.from()).isEqualTo(51);
        assertThat(second.to()).isEqualTo(100);
        assertThat(second.pages()).isEqualTo(3);
        assertThat(second.hasPrevious()).isTrue();
        assertThat(second.hasNext()).isTrue();
        assertThat(listing(128, 3).to()).isEqualTo(128);
        assertThat(listing(128, 3).hasNext()).isFalse();
    }

    @Test
    void takesPageNumbersBelowOneForTheFirst() {
        assertThat(Listing.offset(-7, Listing.size(-7))).isZero();
        assertThat(Listing.size(-7)).isEqualTo(Listing.PAGE_SIZE);
    }

    @Test
    void showsAllRowsAtOnceWhenAskedAndOffersThePagesAgain() {
        assertThat(listing(128, 1).isOfferedWhole()).isTrue();
        var whole = listing(128, Listing.ALL);
        assertThat(whole.rows()).hasSize(128);
        assertThat(whole.from()).isEqualTo(1);
        assertThat(whole.to()).isEqualTo(128);
        assertThat(whole.hasNext()).isFalse();
        assertThat(whole.isOfferedWhole()).isFalse();
        assertThat(whole.isOfferedInPages()).isTrue();
        assertThat(listing(50, 1).isOfferedWhole()).isFalse();
    }

    @Test
    void showsNoMoreThanFiveHundredRowsAtOnce() {
        assertThat(listing(1234, 1).whole()).isEqualTo(500);
        var whole = listing(1234, Listing.ALL);
        assertThat(whole.rows()).hasSize(500);
        assertThat(whole.to()).isEqualTo(500);
        assertThat(whole.hasNext()).isFalse();
        assertThat(whole.isOfferedInPages()).isTrue();
    }
}
