package vn.thidua.pledge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PledgeSignatureRepository extends JpaRepository<PledgeSignature, UUID> {
    Optional<PledgeSignature> findByPledgeIdAndMemberId(UUID pledge, UUID member);

    List<PledgeSignature> findByPledgeIdAndBatch(UUID pledge, UUID batch);
}
