package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people who act on one record at the same moment. */
public final class Race {
    private static final long PATIENCE = 30;

    private final TransactionTemplate transaction;

    public Race(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Takes the first act, starts the second while the first is not committed, sees that it waits, then commits.
     *
     * @return the second act, ended: its {@code get} throws what it threw
     */
    public Future<?> run(Runnable first, Runnable second) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var acted = new CountDownLatch(1);
            var commit = new CountDownLatch(1);
            var one = pool.submit(() -> transaction.executeWithoutResult(status -> {
                first.run();
                acted.countDown();
                await(commit);
            }));
            await(acted);
            var other = pool.submit(second);
            try {
                assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            } finally {
                commit.countDown();
            }
            one.get(PATIENCE, TimeUnit.SECONDS);
            pool.shutdown();
            assertThat(pool.awaitTermination(PATIENCE, TimeUnit.SECONDS)).isTrue();
            return other;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
