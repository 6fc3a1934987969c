package vn.thidua.bloc;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BlocRepository extends JpaRepository<Bloc, UUID> {
    Optional<Bloc> findByNumber(int number);
}
