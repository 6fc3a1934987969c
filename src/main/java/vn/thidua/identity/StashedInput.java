package vn.thidua.identity;

import java.util.List;
import java.util.Map;

/**
 * A form that arrived when its session had ended.
 *
 * @param address where it was sent, on this server
 * @param fields what was typed, in the order of the form; never the tokens
 * @param files names of fields that held a file: the file itself is not kept and has to be chosen again
 */
public record StashedInput(String address, Map<String, List<String>> fields, List<String> files) {}
