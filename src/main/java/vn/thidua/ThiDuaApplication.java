package vn.thidua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts Thi Đua, the software a province runs its emulation blocs on. */
// each module names its controllers as its pages call them: paste, show, index
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Thi Đua")
public class ThiDuaApplication {
    public static void main(String[] args) {
        SpringApplication.run(ThiDuaApplication.class, args);
    }
}
