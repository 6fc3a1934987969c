package vn.thidua.review;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Rounds as aggregates, for commands. */
interface RoundRepository extends JpaRepository<Round, UUID> {
    /** For writing: two people who change one come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Round r where r.number = :number")
    Optional<Round> findForWriting(int number);
}
