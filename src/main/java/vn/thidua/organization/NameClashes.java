package vn.thidua.organization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;

/** One wording must not lead to two bodies of a province: an alias that is another's name would. */
@Component
class NameClashes {
    private final JdbcClient jdbc;

    NameClashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Name(String fullName, String shortName) {
        private boolean isSpelt(String folded) {
            return Text.fold(fullName).equals(folded) || Text.fold(shortName).equals(folded);
        }
    }

    /**
     * Names of bodies that went into this one are its past and may be its aliases.
     *
     * @param own the body that is to have the alias; null while it is being entered
     * @throws RuleViolation beside the field when the alias is the official or short name of another body, past ones
     *     included
     */
    void requireFree(ProvinceId province, @Nullable OrganizationId own, String alias, String field) {
        var folded = Text.fold(alias);
        jdbc
                .sql("""
                        with recursive past (id) as (
                            select cast(:own as uuid)
                            union
                            select l.predecessor_id from past join organization_link l on l.successor_id = past.id
                            where l.kind = 'MERGED'
                        )
                        select full_name, short_name from organization_name
                        where province_id = :province and organization_id not in (select id from past where id is not null)
                        order by valid_to desc nulls first, full_name
                        """)
                .param("own", own == null ? null : own.value(), java.sql.Types.OTHER)
                .param("province", province.value())
                .query((row, n) -> new Name(row.getString("full_name"), row.getString("short_name")))
                .list()
                .stream()
                .filter(name -> name.isSpelt(folded))
                .findFirst()
                .ifPresent(name -> {
                    throw new RuleViolation(field, "organization.alias.name-of", alias, name.fullName());
                });
    }

    /** The body of that province whose alias this name is, if there is one besides this body itself. */
    Optional<String> aliasOf(OrganizationId own, ProvinceId province, String name) {
        return jdbc.sql("""
                        select l.full_name from organization_alias a
                        join organization_label l on l.organization_id = a.organization_id
                        where a.folded = :folded and l.province_id = :province and l.organization_id <> :own
                        order by l.full_name collate "vi-x-icu" limit 1
                        """)
                .param("folded", Text.fold(name))
                .param("province", province.value())
                .param("own", own.value())
                .query(String.class)
                .optional();
    }
}
