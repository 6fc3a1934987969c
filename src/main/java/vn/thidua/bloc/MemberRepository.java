package vn.thidua.bloc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MemberRepository extends JpaRepository<BlocMember, UUID> {
    Optional<BlocMember> findByBlocYearIdAndOrganizationId(UUID blocYearId, UUID organizationId);

    Optional<BlocMember> findByBlocYearIdAndId(UUID blocYearId, UUID id);

    List<BlocMember> findByBlocYearIdOrderByPositionAscIdAsc(UUID blocYearId);
}
