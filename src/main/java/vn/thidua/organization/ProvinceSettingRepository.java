package vn.thidua.organization;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProvinceSettingRepository extends JpaRepository<ProvinceSetting, UUID> {}
