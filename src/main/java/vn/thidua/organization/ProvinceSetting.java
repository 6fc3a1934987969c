package vn.thidua.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;

/** The settings of one province. There is at most one row; a province without one has empty texts. */
@Entity
class ProvinceSetting {
    @Id
    @Column(name = "province_id")
    private UUID provinceId;

    @Column(name = "superior_name")
    private String superiorName = "";

    @Column(name = "agency_name")
    private String agencyName = "";

    @Column(name = "office_name")
    private String officeName = "";

    private String hotline = "";

    @Column(name = "place_name")
    private String placeName = "";

    @Column(name = "paper_superior")
    private String paperSuperior = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "form_of_address")
    private FormOfAddress formOfAddress = FormOfAddress.COMRADE;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ProvinceSetting() {}

    private ProvinceSetting(ProvinceId province) {
        provinceId = province.value();
    }

    static ProvinceSetting of(ProvinceId province) {
        return new ProvinceSetting(province);
    }

    void change(ChangeSetting command) {
        superiorName = command.superiorName();
        agencyName = command.agencyName();
        officeName = command.officeName();
        hotline = command.hotline();
        placeName = command.placeName();
        paperSuperior = command.paperSuperior();
        formOfAddress = command.formOfAddress();
    }

    SettingView view(String provinceName) {
        return new SettingView(
                new ProvinceId(provinceId),
                provinceName,
                superiorName,
                agencyName,
                officeName,
                hotline,
                placeName,
                paperSuperior,
                formOfAddress,
                version());
    }

    /** -1 while it was never saved. */
    long version() {
        return version == null ? -1 : version;
    }
}
