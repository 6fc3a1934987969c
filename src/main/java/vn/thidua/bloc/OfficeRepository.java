package vn.thidua.bloc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OfficeRepository extends JpaRepository<BlocOffice, UUID> {
    List<BlocOffice> findByBlocYearIdAndEndedAtIsNullOrderByKindAscPositionAsc(UUID blocYearId);

    Optional<BlocOffice> findByBlocYearIdAndId(UUID blocYearId, UUID id);

    List<BlocOffice> findByWitnessId(UUID witnessId);
}
