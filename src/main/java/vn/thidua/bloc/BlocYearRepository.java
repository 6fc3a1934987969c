package vn.thidua.bloc;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BlocYearRepository extends JpaRepository<BlocYear, UUID> {
    /** Held until the transaction ends, so that changes to one member list come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select y from BlocYear y where y.id = :id")
    Optional<BlocYear> locked(UUID id);
}
