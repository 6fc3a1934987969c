package vn.thidua.conference;

/**
 * A record made from one version of locked minutes. It keeps that version whatever becomes of the minutes (RULINGS 14).
 *
 * @param minutesNo the version it came from
 * @param number as people call it: HD-2023-0001
 * @param subject whom or what it is about
 * @param state its state in words
 * @param address where it is read
 */
public record MadeFromMinutes(int minutesNo, String number, String subject, String state, String address) {}
