package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoteResultTest {
    @Test
    void findsNoDifferenceInWhatAShareIsTakenOfWhereNobodyCountedWhoAgreed() {
        // kept before valid ballots became the base of a line that states none
        assertThat(vote(null, null, null).tellsTheSameAs(vote("VALID_BALLOTS", 9, null)))
                .isTrue();
        assertThat(vote(null, null, null).tellsTheSameAs(vote("ALL_MEMBERS", 10, null)))
                .isTrue();
    }

    @Test
    void findsAnotherFigureAnotherBaseAndAnotherMethod() {
        assertThat(vote("VALID_BALLOTS", 9, 8).tellsTheSameAs(vote("VALID_BALLOTS", 9, 8)))
                .isTrue();
        assertThat(vote("VALID_BALLOTS", 9, 8).tellsTheSameAs(vote("VALID_BALLOTS", 9, 7)))
                .isFalse();
        assertThat(vote("VALID_BALLOTS", 9, 8).tellsTheSameAs(vote("ALL_MEMBERS", 10, 8)))
                .isFalse();
        assertThat(vote(null, null, null).tellsTheSameAs(vote("VALID_BALLOTS", 9, 8)))
                .isFalse();
        assertThat(vote(null, null, null).tellsTheSameAs(new VoteResult("CONSENSUS", null, null, null)))
                .isFalse();
    }

    private static VoteResult vote(@Nullable String basis, @Nullable Integer base, @Nullable Integer inFavour) {
        return new VoteResult("SECRET_BALLOT", basis, base, inFavour);
    }
}
