package vn.thidua.bloc;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Text;

/**
 * A khối, cụm or khu vực thi đua. It is set up once by a decision of the province and lives on through its years; what
 * changes from year to year (members, officers) belongs to {@link BlocYear}. One bloc is written in several spellings
 * ("xã hội nghề nghiệp", "xã hội - nghề nghiệp"): the register's name is the decision's, the others are kept as found
 * and searched. Nothing deletes a bloc.
 */
@Entity
@Table(name = "bloc")
class Bloc {
    @Id
    private UUID id;

    @Generated
    @Column(name = "number", insertable = false, updatable = false)
    private int number;

    @Column(name = "province_id")
    private UUID provinceId;

    @Enumerated(EnumType.STRING)
    private BlocKind kind;

    private String name;
    private String shortName;
    private String folded;
    private @Nullable String establishedNumber;
    private @Nullable LocalDate establishedOn;
    private @Nullable String establishedBy;

    @ElementCollection
    @CollectionTable(name = "bloc_alias", joinColumns = @JoinColumn(name = "bloc_id"))
    private List<BlocSpelling> spellings = new ArrayList<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Bloc() {}

    private Bloc(UUID id, ProvinceId province, BlocKind kind, String name, String shortName) {
        this.id = id;
        this.provinceId = province.value();
        this.kind = kind;
        this.name = name;
        this.shortName = shortName;
        this.folded = Text.fold(name + " " + shortName);
    }

    /** A bloc known by its name only. */
    static Bloc found(ProvinceId province, BlocKind kind, String name, String shortName) {
        return new Bloc(UUID.randomUUID(), province, kind, name, shortName);
    }

    void rename(BlocKind newKind, String newName, String newShortName) {
        kind = newKind;
        name = newName;
        shortName = newShortName;
        fold();
    }

    void establishedBy(@Nullable String document, @Nullable LocalDate on, @Nullable String authority) {
        establishedNumber = document;
        establishedOn = on;
        establishedBy = authority;
    }

    void spelt(List<BlocAlias> aliases) {
        spellings.clear();
        aliases.forEach(alias -> spellings.add(new BlocSpelling(alias.alias(), alias.quotedSource())));
        fold();
    }

    private void fold() {
        var all = new StringBuilder(name).append(' ').append(shortName);
        spellings.forEach(spelling -> all.append(" | ").append(spelling.alias()));
        folded = Text.fold(all.toString());
    }

    BlocId id() {
        return new BlocId(id);
    }

    int number() {
        return number;
    }

    ProvinceId province() {
        return new ProvinceId(provinceId);
    }

    BlocKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String shortName() {
        return shortName;
    }

    @Nullable
    String establishedNumber() {
        return establishedNumber;
    }

    @Nullable
    LocalDate establishedOn() {
        return establishedOn;
    }

    @Nullable
    String establishedBy() {
        return establishedBy;
    }

    List<BlocAlias> aliases() {
        return spellings.stream().map(BlocSpelling::view).toList();
    }

    long version() {
        return version == null ? 0 : version;
    }
}
