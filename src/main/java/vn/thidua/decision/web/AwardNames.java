package vn.thidua.decision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.decision.Authority;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Rulebook;

/** What awards are called, by code. */
@Component
class AwardNames {
    private final Rulebook rulebook;
    private final Clock clock;

    AwardNames(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Of every award ever known: a decision may be older than the law of today. */
    Map<String, String> names() {
        var names = new TreeMap<String, String>();
        rulebook.knownAwardTypes(LocalDate.now(clock)).forEach((code, type) -> names.put(code, type.name()));
        return names;
    }

    /** The awards this authority may give to an organization, for a line that gives another one than was proposed. */
    Map<String, String> grantable(Authority authority) {
        var names = new TreeMap<String, String>();
        rulebook.awardTypes(LocalDate.now(clock)).stream()
                .filter(type -> authority.decides(type) && type.isForCollectives())
                .forEach(type -> names.put(type.code(), type.name()));
        return names;
    }

    /** Codes of the awards that the council votes on first: none of them for a dossier that it never saw. */
    Set<String> afterCouncil() {
        return rulebook.awardTypes(LocalDate.now(clock)).stream()
                .filter(AwardType::needsCouncil)
                .map(AwardType::code)
                .collect(Collectors.toSet());
    }
}
