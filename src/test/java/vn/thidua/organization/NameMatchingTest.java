package vn.thidua.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.Text;
import vn.thidua.organization.NameMatch.Likeness;

class NameMatchingTest {
    private static final String MERGED = "Hội Người khuyết tật, Nạn nhân da cam và Bảo trợ quyền trẻ em";
    private static final List<OrganizationChoice> REGISTER = register(
            List.of("Liên hiệp các tổ chức hữu nghị tỉnh"),
            List.of("Hội Nhà báo tỉnh"),
            List.of("Hội Luật gia tỉnh"),
            List.of("Ban Đại diện Hội người cao tuổi"),
            List.of("Hội Đông Y"),
            List.of("Hội Nạn nhân chất độc da cam/dioxin"),
            List.of("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "Liên hiệp Hội"),
            List.of(MERGED),
            List.of("Hội Cựu thanh niên xung phong"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hội Nhà báo|Hội Nhà báo tỉnh",
                "HỘI NHÀ BÁO TỈNH|Hội Nhà báo tỉnh",
                "hoi nha bao|Hội Nhà báo tỉnh",
                "Hội Nhà báo tỉnh Hải Dương|Hội Nhà báo tỉnh",
                "Liên hiệp các tổ chức  hữu nghị|Liên hiệp các tổ chức hữu nghị tỉnh",
                "Hội Nạn nhân chất độc da cam / dioxin|Hội Nạn nhân chất độc da cam/dioxin",
                "Hội Nạn nhân chất độc da cam/dioxin tỉnh|Hội Nạn nhân chất độc da cam/dioxin",
                "Hội Người khuyết tật, Nạn nhân da cam và Bảo trợ quyền trẻ em|Hội Người khuyết tật, Nạn nhân da cam và Bảo trợ quyền trẻ em",
                "Ban đại diện Hội Người cao tuổi tỉnh|Ban Đại diện Hội người cao tuổi"
            })
    void recognisesTheSameNameHoweverItIsTyped(String typed, String meant) {
        var match = NameMatching.match(typed, "Hải Dương", REGISTER);
        assertThat(match.kind()).isEqualTo(Likeness.EXACT);
        assertThat(match.certain())
                .isNotNull()
                .extracting(OrganizationChoice::name)
                .isEqualTo(meant);
    }

    @Test
    void knowsAShortName() {
        var match = NameMatching.match("Liên hiệp Hội", "Hưng Yên", REGISTER);
        assertThat(match.kind()).isEqualTo(Likeness.ALIAS);
        assertThat(match.certain())
                .isNotNull()
                .extracting(OrganizationChoice::name)
                .isEqualTo("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh");
    }

    @Test
    void asksForASlipOfTheKeyboard() {
        var match = NameMatching.match("Hội Cựu thanh niên xung phog", "Hải Dương", REGISTER);
        assertThat(match.kind()).isEqualTo(Likeness.SIMILAR);
        assertThat(match.candidates().get(0).name()).isEqualTo("Hội Cựu thanh niên xung phong");
        assertThat(match.certain()).isNull();
    }

    @Test
    void asksForAPartOfAMergedName() {
        var match = NameMatching.match("Hội Bảo trợ người khuyết tật và trẻ em", "Quảng Trị", REGISTER);
        assertThat(match.kind()).isEqualTo(Likeness.SIMILAR);
        assertThat(match.candidates()).extracting(OrganizationChoice::name).contains(MERGED);
    }

    @Test
    void doesNotTakeOneAssociationForAnotherBecauseBothAreHoi() {
        assertThat(NameMatching.match("Hội Khuyến học", "Hải Dương", REGISTER).kind())
                .isEqualTo(Likeness.NONE);
        assertThat(NameMatching.match("Hội Người mù", "Hải Dương", REGISTER).certain())
                .isNull();
        assertThat(NameMatching.match("  ", "Hải Dương", REGISTER).kind()).isEqualTo(Likeness.NONE);
    }

    @Test
    void asksWhenTwoBearTheName() {
        var twice = register(List.of("Hội Nhà báo tỉnh"), List.of("Hội Nhà báo"));
        assertThat(NameMatching.match("Hội Nhà báo", "Hải Phòng", twice).kind()).isEqualTo(Likeness.SIMILAR);
    }

    @Test
    void aLineIsOneName() {
        var read = PastedName.read(
                "1. Hội Luật gia tỉnh\r\n\n- " + MERGED + "\n  Liên hiệp các tổ chức  hữu nghị;Hữu nghị\n"
                        + "Hội Nạn nhân chất độc da cam/dioxin\tHội NNCĐDC\n");
        assertThat(read)
                .containsExactly(
                        new PastedName("Hội Luật gia tỉnh", null),
                        new PastedName(MERGED, null),
                        new PastedName("Liên hiệp các tổ chức hữu nghị", "Hữu nghị"),
                        new PastedName("Hội Nạn nhân chất độc da cam/dioxin", "Hội NNCĐDC"));
        assertThat(PastedName.read(null)).isEmpty();
    }

    @SafeVarargs
    private static List<OrganizationChoice> register(List<String>... names) {
        var choices = new ArrayList<OrganizationChoice>();
        for (var name : names) {
            choices.add(new OrganizationChoice(
                    new OrganizationId(UUID.randomUUID()),
                    choices.size() + 1,
                    name.get(0),
                    Text.fold(name.get(0)),
                    name.subList(1, name.size()).stream().map(Text::fold).toList()));
        }
        return choices;
    }
}
