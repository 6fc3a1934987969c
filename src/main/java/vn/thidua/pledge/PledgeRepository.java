package vn.thidua.pledge;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PledgeRepository extends JpaRepository<Pledge, UUID> {
    Optional<Pledge> findByBlocYearId(UUID blocYear);
}
