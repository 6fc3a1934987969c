package vn.thidua.award;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Text;
import vn.thidua.organization.Provinces;

/**
 * Numbers of dossiers: {@code HD-2023-0043}, the province's letters, the year judged, a count. Two dossiers made at once
 * wait for each other on the row of their province and year; a number is never given twice, gaps may be.
 */
@Component
class ProposalNumbers {
    private static final Pattern OTHER = Pattern.compile("[^A-Z]");
    private static final int LONGEST = 12;
    private final JdbcClient jdbc;
    private final Provinces provinces;

    ProposalNumbers(JdbcClient jdbc, Provinces provinces) {
        this.jdbc = jdbc;
        this.provinces = provinces;
    }

    /** The next number; inside the caller's transaction. */
    String next(ProvinceId province, EmulationYear year) {
        var prefix = prefix(province);
        var no = jdbc.sql("""
                        insert into proposal_series as series (province_id, year, last_no) values (:province, :year, 1)
                        on conflict (province_id, year) do update set last_no = series.last_no + 1
                        returning last_no
                        """)
                .param("province", province.value())
                .param("year", year.value())
                .query(Integer.class)
                .single();
        return "%s-%d-%04d".formatted(prefix, year.value(), no);
    }

    private String prefix(ProvinceId province) {
        var known = known(province.value());
        if (known != null) {
            return known;
        }
        var name = provinces.find(Actor.system(), province).name();
        for (var length = 1; length <= LONGEST; length++) {
            jdbc.sql(
                            "insert into proposal_prefix (province_id, prefix) values (:province, :prefix) on conflict do nothing")
                    .param("province", province.value())
                    .param("prefix", letters(name, length))
                    .update();
            var taken = known(province.value());
            if (taken != null) {
                return taken;
            }
        }
        throw new IllegalStateException("no letters left for " + province);
    }

    private @Nullable String known(UUID province) {
        return jdbc.sql("select prefix from proposal_prefix where province_id = :province")
                .param("province", province)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The first letter of each word, of the last word as many as needed: Quảng Nam is QN, or QNA beside Quảng Ninh. */
    static String letters(String name, int ofLast) {
        var words = Text.fold(name).toUpperCase(Locale.ROOT).split(" ", -1);
        var letters = new StringBuilder();
        for (var i = 0; i < words.length; i++) {
            var word = OTHER.matcher(words[i]).replaceAll("");
            var last = i == words.length - 1;
            letters.append(word, 0, Math.min(word.length(), last ? ofLast : 1));
        }
        while (letters.length() < Math.max(2, Math.min(words.length, LONGEST) - 1 + ofLast)) {
            letters.append('X');
        }
        return letters.length() <= LONGEST ? letters.toString() : letters.substring(0, LONGEST);
    }
}
