package vn.thidua.rulebook;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AwardTypeVersionRepository extends JpaRepository<AwardTypeVersion, UUID> {}
