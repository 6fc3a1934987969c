package vn.thidua;

import java.util.Map;
import org.springframework.context.ApplicationContext;

/**
 * What {@link DoorsTest} needs to know of a module's records to knock at their addresses as a stranger. A module puts
 * an implementation with an empty constructor anywhere among its tests; it is found by itself. What no module tells is
 * filled with a record that does not exist.
 */
public interface DoorValues {
    /**
     * Records of a province that is not the stranger's, each named by the address up to its variable: {@code
     * "/khoi/{khoi}" -> "7-cac-to-chuc"}, {@code "/khoi/{khoi}/{nam}" -> "2023"}.
     */
    Map<String, String> addresses(ApplicationContext context);

    /**
     * Fields that make a POST to a mapping a real attack, by the mapping's pattern: {@code "/ho-so/{so}/chuyen" ->
     * {step=SUBMIT, version=0}}. Without them the form is sent empty.
     */
    default Map<String, Map<String, String>> forms(ApplicationContext context) {
        return Map.of();
    }
}
