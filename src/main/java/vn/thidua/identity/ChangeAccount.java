package vn.thidua.identity;

/**
 * Another name, role or unit for an account.
 *
 * @param reason written to the trail; needed when role or unit change
 * @param version the one the form was drawn from
 */
public record ChangeAccount(String displayName, Scope scope, String reason, long version) {}
