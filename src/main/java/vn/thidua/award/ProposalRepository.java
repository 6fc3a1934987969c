package vn.thidua.award;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProposalRepository extends JpaRepository<Proposal, UUID> {
    Optional<Proposal> findByNumber(String number);
}
