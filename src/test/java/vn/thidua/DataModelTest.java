package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class DataModelTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.+) \\|$");

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsInTheDocumentEveryTableAndViewWithItsComment() throws IOException {
        var documented = ROW.matcher(Files.readString(Path.of("docs/data-model.md")))
                .results()
                .map(row -> row.group(1) + ": " + row.group(2))
                .toList();
        var real = jdbc.sql("""
                        select c.relname || ': ' || coalesce(obj_description(c.oid), '')
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind in ('r', 'v') and c.relname <> 'flyway_schema_history'
                        """).query(String.class).list();
        assertThat(documented).containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void namesEveryConstraint() {
        var unnamed = jdbc.sql("""
                        select c.relname || '.' || k.conname
                        from pg_constraint k join pg_class c on c.oid = k.conrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relname <> 'flyway_schema_history' and k.contype <> 'n'
                        and k.conname ~ '_(pkey|fkey|key|check|excl)[0-9]*$' and k.conname <> c.relname || '_key'
                        """).query(String.class).list();
        assertThat(unnamed).isEmpty();
    }

    @Test
    void indexesEveryForeignKey() {
        var unindexed = jdbc.sql("""
                        select c.relname || '.' || k.conname
                        from pg_constraint k join pg_class c on c.oid = k.conrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and k.contype = 'f' and not exists (
                            select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = any (k.conkey))
                        """).query(String.class).list();
        assertThat(unindexed).isEmpty();
    }

    /** Update and delete are both refused, for every table that the document names and for no other. */
    @Test
    void keepsStoriesThatNobodyCanRewrite() throws IOException {
        var page = Files.readString(Path.of("docs/data-model.md"));
        var start = page.indexOf("**Never changed, never deleted**");
        var told = Pattern.compile("`(\\w+)`")
                .matcher(page.substring(start, page.indexOf("\n- ", start)))
                .results()
                .map(table -> table.group(1))
                .toList();
        var guarded = jdbc.sql("""
                        select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where not t.tgisinternal and t.tgname = c.relname || '_append_only'
                        and t.tgtype & 2 = 2 and t.tgtype & 8 = 8 and t.tgtype & 16 = 16
                        """).query(String.class).list();
        assertThat(told).containsExactlyInAnyOrderElementsOf(guarded);
    }

    /**
     * A person who hits a rule of uniqueness reads a sentence. Rules that no page leads to need none; a new line here is a
     * decision.
     */
    @Test
    void hasASentenceForEveryRuleOfUniquenessThatAPersonCanHit() {
        var rules = jdbc.sql("""
                        select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid
                        join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relname <> 'flyway_schema_history' and not x.indisprimary
                        and (x.indisunique or x.indisexclusion)
                        """).query(String.class).list();
        var messages = Sources.messages();
        assertThat(rules).hasSizeGreaterThan(40);
        assertThat(rules.stream()
                        .filter(rule -> !messages.containsKey("constraint." + rule))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(NOBODY_HITS.keySet());
    }

    /** Whoever takes a member out of the list reads which record keeps it there. */
    @Test
    void hasASentenceForEveryRecordThatKeepsAMemberInTheList() {
        var keeping = jdbc.sql("""
                        select k.conname || case when k.confdeltype = 'r' then '.leaning' else '' end
                        from pg_constraint k
                        where k.contype = 'f' and k.confrelid in (select oid from pg_class where relname = 'bloc_member')
                        """).query(String.class).list();
        assertThat(keeping).hasSizeGreaterThan(2).allSatisfy(key -> assertThat(Sources.messages())
                .containsKey("constraint." + key));
    }

    /** Why nobody meets them on a page. */
    private static final Map<String, String> NOBODY_HITS = nobodyHits();

    private static Map<String, String> nobodyHits() {
        var rules = new HashMap<String, String>();
        for (var numbered : new String[] {
            "bloc_number_once",
            "conference_number_once",
            "decision_number",
            "organization_number",
            "proposal_number_once",
            "review_round_number"
        }) {
            rules.put(numbered, "the number is the database's or taken under a lock");
        }
        for (var pair : new String[] {
            "bloc_member_in_bloc_year",
            "bloc_year_and_year",
            "conference_in_bloc_year",
            "legal_text_id",
            "organization_province",
            "pledge_of_bloc_year",
            "proposal_submission_and_year",
            "review_round_dossier_in_round",
            "review_round_voter_in_round"
        }) {
            rules.put(pair, "holds the primary key: it is there for the foreign keys that point to it");
        }
        for (var written : new String[] {
            "decision_line_order", "review_round_dossier_once", "review_round_dossier_order", "review_round_voter_order"
        }) {
            rules.put(written, "written at once with its record, numbered by the code");
        }
        rules.put("review_round_voter_once", "the roster is copied from the council's seats, each once");
        rules.put("bloc_handover_once_a_witness", "only locking writes it, which holds the row of the conference");
        rules.put("proposal_prefix_once", "the next longer one is tried (on conflict do nothing)");
        rules.put("proposal_submission_one_a_year", "the letter is upserted against its version");
        rules.put("sign_in_session_id_unique", "random");
        return rules;
    }
}
