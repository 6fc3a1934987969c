package vn.thidua.conference;

import org.jspecify.annotations.Nullable;

/**
 * A record made from one version of locked minutes. It keeps that version whatever becomes of the minutes (RULINGS 14).
 *
 * @param minutesNo the version it came from
 * @param line the result it was made from; null when that is not known
 * @param number as people call it: HD-2023-0001
 * @param subject whom or what it is about
 * @param award what it proposes
 * @param state its state in words
 * @param decided whether a decision granted it: nobody takes it back any more, the board corrects its decision
 * @param withdrawn whether whoever made it took it back, so that nothing rests on the minutes any more
 * @param address where it is read
 */
public record MadeFromMinutes(
        int minutesNo,
        @Nullable ResolutionId line,
        String number,
        String subject,
        ProposedAward award,
        String state,
        boolean decided,
        boolean withdrawn,
        String address) {}
