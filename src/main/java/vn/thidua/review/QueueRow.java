package vn.thidua.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round as a council member sees it.
 *
 * @param done answered or recused
 * @param waiting dossiers still to answer, those on hold not counted
 * @param firstWaiting number of the first of them, null when none
 * @param open whether opinions are still taken
 */
public record QueueRow(
        int number,
        String title,
        int year,
        Instant until,
        boolean open,
        int dossiers,
        int done,
        int waiting,
        @Nullable String firstWaiting,
        String address) {}
