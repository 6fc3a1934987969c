package vn.thidua.review;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Opinions as aggregates, for commands. */
interface OpinionRepository extends JpaRepository<Opinion, UUID> {
    Optional<Opinion> findByDossierIdAndVoterId(UUID dossierId, UUID voterId);
}
