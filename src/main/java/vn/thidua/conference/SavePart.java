package vn.thidua.conference;

/**
 * Command: one section as it shall read from now on.
 *
 * @param seen the version the page was drawn from; 0: the section had never been saved
 */
public record SavePart(MinutesPart part, int seen) {}
