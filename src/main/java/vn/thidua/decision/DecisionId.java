package vn.thidua.decision;

import java.util.UUID;

/** A registered decision. People see its short number in addresses and its paper's number everywhere else. */
public record DecisionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
