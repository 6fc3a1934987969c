package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatusCode;

class RefusalsTest {
    private final Refusals refusals = new Refusals(new Messages(new MessageFiles()));

    @Test
    void tellsTheSlowerOfTwoThatTheContentChangedWhereTheConstraintHasNoSentenceOfItsOwn() {
        assertThat(status(violation("23503"))).as("foreign key").isEqualTo(409);
        assertThat(status(violation("23505"))).as("unique").isEqualTo(409);
        assertThat(status(violation("23001"))).as("restrict").isEqualTo(409);
    }

    @Test
    void answersForItsOwnMistakesItself() {
        assertThat(status(violation("23514"))).as("check").isEqualTo(500);
        assertThat(status(violation("42P01"))).as("no such table").isEqualTo(500);
    }

    private int status(DataAccessException failure) {
        HttpStatusCode status = refusals.guarded(failure).getStatus();
        return status == null ? 0 : status.value();
    }

    private static DataAccessException violation(String state) {
        var told = "SERROR\0C" + state + "\0Mrefused\0nsome_constraint\0\0";
        return new DataIntegrityViolationException("refused", new PSQLException(new ServerErrorMessage(told)));
    }
}
