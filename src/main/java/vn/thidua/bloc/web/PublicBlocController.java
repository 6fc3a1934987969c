package vn.thidua.bloc.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.bloc.BlocFilter;
import vn.thidua.bloc.PublicBlocs;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;
import vn.thidua.organization.ProvinceName;
import vn.thidua.organization.Provinces;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;

/** Blocs as the public sees them. */
@Controller
@Navigation(Section.PUBLIC_BLOCS)
class PublicBlocController {
    private final PublicBlocs blocs;
    private final Provinces provinces;

    PublicBlocController(PublicBlocs blocs, Provinces provinces) {
        this.blocs = blocs;
        this.provinces = provinces;
    }

    @GetMapping("/cong-khai/khoi")
    String index(
            @RequestParam(required = false) @Nullable String nam,
            @RequestParam(required = false) @Nullable String tinh,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sap,
            @RequestParam(defaultValue = "1") String trang,
            Model model) {
        var known = provinces.names(Actor.anonymous());
        var filter = BlocFilter.parse(BlocListPage.year(nam), q, sap, BlocListPage.number(trang));
        var chosen = known.stream()
                .filter(province -> tinh == null
                        || tinh.isBlank()
                        || province.id().toString().equals(tinh))
                .toList();
        model.addAttribute(
                "page",
                BlocListPage.of(
                        Addresses.PUBLIC_BLOCS,
                        blocs.list(Actor.anonymous(), filter, ids(chosen)),
                        List.of(),
                        filter,
                        known.stream().collect(Collectors.toMap(ProvinceName::id, ProvinceName::plainName)),
                        Verdict.refused("bloc.refused.not-board")));
        model.addAttribute("provinces", known);
        model.addAttribute("province", tinh == null ? "" : tinh);
        model.addAttribute("year", nam == null ? "" : nam);
        return "bloc/public/index";
    }

    @GetMapping("/cong-khai/khoi/{khoi}/{nam}")
    String show(@PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var page = blocs.page(Actor.anonymous(), khoi.number(), nam, ids(provinces.names(Actor.anonymous())));
        model.addAttribute("page", page);
        return "bloc/public/show";
    }

    private static List<ProvinceId> ids(List<ProvinceName> provinces) {
        return provinces.stream().map(ProvinceName::id).toList();
    }
}
