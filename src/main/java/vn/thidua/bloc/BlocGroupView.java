package vn.thidua.bloc;

import java.util.UUID;

/** A sub-group of a bloc. */
public record BlocGroupView(UUID id, String name) {}
