package vn.thidua.bloc;

/** A bloc in a select. */
public record BlocChoice(int number, String name) {}
