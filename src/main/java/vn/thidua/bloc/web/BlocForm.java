package vn.thidua.bloc.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocAlias;
import vn.thidua.bloc.BlocDetail;
import vn.thidua.bloc.BlocGroupView;
import vn.thidua.bloc.BlocId;
import vn.thidua.bloc.BlocKind;
import vn.thidua.bloc.CreateBloc;
import vn.thidua.bloc.ReviseBloc;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.web.Inputs;

/** The register entry of a bloc. */
class BlocForm {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SPARE_ROWS = 2;
    public @Nullable String province;
    public @Nullable String kind;
    public @Nullable String name;
    public @Nullable String shortName;
    public @Nullable String establishedNumber;
    public @Nullable String establishedOn;
    public @Nullable String establishedBy;
    public List<SpellingForm> spellings = new ArrayList<>();
    public @Nullable String groups;
    public @Nullable String year;
    public @Nullable String version;

    static BlocForm empty() {
        var form = new BlocForm();
        form.kind = BlocKind.BLOC.name();
        form.spare();
        return form;
    }

    static BlocForm of(BlocDetail bloc) {
        var form = new BlocForm();
        form.province = bloc.province().toString();
        form.kind = bloc.kind().name();
        form.name = bloc.name();
        form.shortName = bloc.shortName();
        form.establishedNumber = bloc.establishedNumber();
        var on = bloc.establishedOn();
        form.establishedOn = on == null ? null : DAY.format(on);
        form.establishedBy = bloc.establishedBy();
        for (var alias : bloc.aliases()) {
            var row = new SpellingForm();
            row.alias = alias.alias();
            row.source = alias.quotedSource();
            form.spellings.add(row);
        }
        form.groups = String.join(
                "\n", bloc.groups().stream().map(BlocGroupView::name).toList());
        form.version = Long.toString(bloc.version());
        form.spare();
        return form;
    }

    private void spare() {
        for (int i = 0; i < SPARE_ROWS; i++) {
            spellings.add(new SpellingForm());
        }
    }

    CreateBloc toCreate(Actor actor, Inputs in) {
        var own = actor.province();
        return new CreateBloc(
                own != null ? own : new ProvinceId(in.requiredId("province", province, "bloc.province")),
                in.requiredChoice("kind", kind, "bloc.kind", BlocKind.class),
                in.required("name", name, "bloc.name", 300),
                in.required("shortName", shortName, "bloc.short-name", 80),
                in.code("establishedNumber", establishedNumber, "bloc.established-number", 80),
                in.date("establishedOn", establishedOn, "bloc.established-on"),
                in.line("establishedBy", establishedBy, "bloc.established-by", 200),
                aliases(in),
                groups(in),
                in.requiredYear("year", year, "bloc.first-year"));
    }

    ReviseBloc toRevise(BlocId bloc, Inputs in) {
        return new ReviseBloc(
                bloc,
                in.requiredChoice("kind", kind, "bloc.kind", BlocKind.class),
                in.required("name", name, "bloc.name", 300),
                in.required("shortName", shortName, "bloc.short-name", 80),
                in.code("establishedNumber", establishedNumber, "bloc.established-number", 80),
                in.date("establishedOn", establishedOn, "bloc.established-on"),
                in.line("establishedBy", establishedBy, "bloc.established-by", 200),
                aliases(in),
                groups(in),
                in.version(version));
    }

    private List<BlocAlias> aliases(Inputs in) {
        var aliases = new ArrayList<BlocAlias>();
        for (int i = 0; i < spellings.size(); i++) {
            var row = spellings.get(i);
            var field = "spellings[" + i + "].alias";
            var source = in.line("spellings[" + i + "].source", row.source, "bloc.alias-source", 300);
            var alias = source == null
                    ? in.line(field, row.alias, "bloc.alias", 300)
                    : in.required(field, row.alias, "bloc.alias", 300);
            if (alias != null) {
                aliases.add(new BlocAlias(alias, source));
            }
        }
        return aliases;
    }

    private List<String> groups(Inputs in) {
        var typed = in.prose("groups", groups, "bloc.groups", 2000);
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }
}
