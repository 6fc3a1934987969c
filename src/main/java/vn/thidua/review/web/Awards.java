package vn.thidua.review.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.thidua.rulebook.Rulebook;

/** Names of awards by code. */
final class Awards {
    private Awards() {}

    static Map<String, String> names(Rulebook rulebook, LocalDate on) {
        var names = new HashMap<String, String>();
        rulebook.knownAwardTypes(on).forEach((code, type) -> names.put(code, type.name()));
        return names;
    }
}
