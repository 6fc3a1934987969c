package vn.thidua.web;

/**
 * Where a person goes on from a page that says no.
 *
 * @param address own address with its query
 * @param previous whether the person came from there; otherwise it is the nearest page above
 */
public record WayBack(String address, boolean previous) {}
