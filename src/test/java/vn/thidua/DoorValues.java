package vn.thidua;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.thidua.kernel.Actor;

/**
 * What {@link DoorsTest} needs to know of a module's records to knock at their addresses as a stranger. A module puts
 * an implementation with an empty constructor anywhere among its tests; it is found by itself. What no module tells is
 * filled with a record that does not exist.
 */
public abstract class DoorValues {
    /**
     * Records, each named by the address up to its variable: {@code
     * "/khoi/{khoi}" -> "7-cac-to-chuc"}, {@code "/khoi/{khoi}/{nam}" -> "2023"}; or a whole
     * address for one pattern that needs another record than the rest.
     */
    protected abstract Map<String, String> addresses(ApplicationContext context);

    /**
     * Fields that make a POST to a mapping a real attack, by the mapping's pattern without expressions: {@code
     * "/ho-so/{so}/chuyen" -> {step=SUBMIT, version=0}}. Asked after the addresses. A mapping without an entry fails the
     * walk, and so does an attack that is refused to the one whose door it is.
     */
    protected abstract Map<String, Map<String, String>> forms(ApplicationContext context);

    /**
     * Accounts of the records' own province that must move nothing there, by the beginning of the pattern; the longest
     * one counts: the secretary of the head unit of another bloc, and a plain member of the same bloc where the door is
     * the head's.
     */
    protected final Map<String, List<Actor>> neighbours = new HashMap<>();

    /**
     * Whose door it is, by the beginning of the pattern; the longest one counts. The walk sends the attack as this
     * account too and takes it back.
     */
    protected final Map<String, Actor> insiders = new HashMap<>();
}
