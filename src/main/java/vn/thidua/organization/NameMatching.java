package vn.thidua.organization;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thidua.kernel.Text;

/**
 * Recognises associations by typed names. A name is compared as a whole: names contain commas, "và" and "/" ("Hội
 * Người khuyết tật, Nạn nhân da cam và Bảo trợ quyền trẻ em" is one association), so nothing is ever split at them.
 * Diacritics, case, punctuation, doubled blanks and a closing "tỉnh" make no difference.
 */
final class NameMatching {
    private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9]+");
    private static final Pattern CLOSING_PROVINCE = Pattern.compile("( tinh| cap tinh)$");
    /** Words in so many names that sharing them says nothing. */
    private static final Set<String> COMMON = Set.of("hoi", "cac", "va", "tinh", "ban", "dai", "dien", "to", "chuc");

    private static final double LIKENESS_TO_ASK = 0.5;
    private static final int CANDIDATES = 5;

    private NameMatching() {}

    /** What is compared: folded, words only, without "tỉnh" at the end. */
    static String key(String name) {
        var words = PUNCTUATION.matcher(Text.fold(name)).replaceAll(" ").trim();
        return CLOSING_PROVINCE.matcher(words).replaceAll("");
    }

    /** @param province name of the province, ignored at the end of the typed name too ("… tỉnh Hải Dương") */
    static NameMatch match(String typed, String province, List<OrganizationChoice> choices) {
        var line = Text.line(typed);
        if (line == null) {
            return new NameMatch("", NameMatch.Likeness.NONE, List.of());
        }
        var key = withoutProvince(key(line), key(province));
        var exact = choices.stream()
                .filter(choice ->
                        withoutProvince(key(choice.folded()), key(province)).equals(key))
                .toList();
        if (exact.size() == 1) {
            return new NameMatch(line, NameMatch.Likeness.EXACT, exact);
        }
        var alias = choices.stream()
                .filter(choice -> choice.foldedAliases().stream()
                        .anyMatch(name -> key(name).equals(key)))
                .toList();
        if (exact.isEmpty() && alias.size() == 1) {
            return new NameMatch(line, NameMatch.Likeness.ALIAS, alias);
        }
        var likeness = new LinkedHashMap<OrganizationChoice, Double>();
        for (var choice : choices) {
            var best = Math.max(
                    likeness(key, key(choice.folded())),
                    choice.foldedAliases().stream()
                            .mapToDouble(name -> likeness(key, key(name)))
                            .max()
                            .orElse(0));
            if (best >= LIKENESS_TO_ASK) {
                likeness.put(choice, best);
            }
        }
        var similar = likeness.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue()))
                .limit(CANDIDATES)
                .map(java.util.Map.Entry::getKey)
                .toList();
        return similar.isEmpty()
                ? new NameMatch(line, NameMatch.Likeness.NONE, List.of())
                : new NameMatch(line, NameMatch.Likeness.SIMILAR, similar);
    }

    private static String withoutProvince(String key, String province) {
        var end = " tinh " + province;
        return !province.isEmpty() && key.endsWith(end) ? key.substring(0, key.length() - end.length()) : key;
    }

    /** From 0 to 1: shared telling words, or few letters of difference. */
    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        var longest = Math.max(one.length(), other.length());
        var letters = longest == 0 ? 0 : 1.0 - (double) distance(one, other) / longest;
        // single letters apart are typing slips; more than that says nothing by itself
        return Math.max(letters >= 0.85 ? letters : 0, words(one, other));
    }

    private static double words(String one, String other) {
        var ours = telling(one);
        var theirs = telling(other);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        var shared = new HashSet<>(ours);
        shared.retainAll(theirs);
        return 2.0 * shared.size() / (ours.size() + theirs.size());
    }

    private static Set<String> telling(String key) {
        var words = new HashSet<>(Arrays.asList(key.split(" ")));
        words.removeAll(COMMON);
        words.remove("");
        return words;
    }

    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                var change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
            }
            above = row;
        }
        return above[other.length()];
    }
}
