package vn.thidua.pledge;

import java.util.UUID;

/** A conference of the bloc at which the pledge may have been signed. */
public record ConferenceChoice(UUID id, int number, String title) {}
