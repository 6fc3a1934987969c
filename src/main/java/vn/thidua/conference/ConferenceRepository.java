package vn.thidua.conference;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import vn.thidua.kernel.NotFoundException;

interface ConferenceRepository extends JpaRepository<Conference, UUID> {
    /** For writing: two people who write at once come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Conference c where c.id = :id")
    Optional<Conference> findForWriting(UUID id);

    /** @throws NotFoundException for none of that id */
    default Conference forWriting(ConferenceId id) {
        return findForWriting(id.value()).orElseThrow(() -> new NotFoundException("conference " + id));
    }
}
