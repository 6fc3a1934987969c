package vn.thidua.decision;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Decisions as aggregates, for commands. */
interface DecisionRepository extends JpaRepository<Decision, UUID> {
    /** For writing: two people who change one come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Decision d where d.number = :number")
    Optional<Decision> findForWriting(int number);
}
