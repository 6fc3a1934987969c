package vn.thidua.review;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Rounds as aggregates, for commands. */
interface RoundRepository extends JpaRepository<Round, UUID> {
    Optional<Round> findByNumber(int number);
}
