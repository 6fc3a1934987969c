package vn.thidua.decision;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Decisions as aggregates, for commands. */
interface DecisionRepository extends JpaRepository<Decision, UUID> {
    Optional<Decision> findByNumber(int number);
}
