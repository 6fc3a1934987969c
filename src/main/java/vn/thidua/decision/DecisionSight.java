package vn.thidua.decision;

import java.util.Map;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Sql;

/**
 * Which decisions exist for a board, as one SQL condition on a decision {@code d}: those of its provinces, and those of
 * central authorities, which the boards of many provinces share. {@link DecisionPolicy#maySee} says the same of one.
 */
final class DecisionSight {
    static final String CONDITION =
            "(:everywhere or d.authority <> 'PROVINCE_CHAIR' or d.province_id = any(cast(:provinces as uuid[])))";

    private DecisionSight() {}

    static Map<String, Object> of(Actor actor) {
        return Map.of("everywhere", actor.isAdministrator(), "provinces", Sql.provinces(actor));
    }
}
