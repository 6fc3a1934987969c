package vn.thidua.organization;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Verdict;

/** What each province calls its own office, and how it addresses people. */
@Service
@Transactional(readOnly = true)
public class Settings {
    private final ProvinceSettingRepository repository;
    private final Provinces provinces;
    private final ApplicationEventPublisher events;

    Settings(ProvinceSettingRepository repository, Provinces provinces, ApplicationEventPublisher events) {
        this.repository = repository;
        this.provinces = provinces;
        this.events = events;
    }

    /** Whether this actor may change the settings of that province. */
    public Verdict mayChange(Actor actor, ProvinceId province) {
        return SettingPolicy.judge(actor, province);
    }

    /** @throws NotFoundException for a province outside the actor's scope */
    public SettingView view(Actor actor, ProvinceId province) {
        if (!actor.covers(province)) {
            throw new NotFoundException("province " + province);
        }
        var name = provinces.find(actor, province).name();
        return entity(province).view(name);
    }

    /** Replaces all settings of a province. */
    @Transactional
    public void change(Actor actor, ChangeSetting command) {
        var before = view(actor, command.province());
        SettingPolicy.judge(actor, command.province()).orThrow();
        StaleException.check("setting", command.version(), before.version());
        var setting = entity(command.province());
        setting.change(command);
        repository.saveAndFlush(setting);
        events.publishEvent(new SettingChanged(command.province()));
        events.publishEvent(AuditedEvent.of(
                        actor, "setting.changed", "setting", command.province().value(), before.provinceName())
                .at(Addresses.SETTINGS)
                .in(command.province())
                .changed("setting.superior-name", before.superiorName(), command.superiorName())
                .changed("setting.agency-name", before.agencyName(), command.agencyName())
                .changed("setting.office-name", before.officeName(), command.officeName())
                .changed("setting.hotline", before.hotline(), command.hotline())
                .changed("setting.place-name", before.placeName(), command.placeName())
                .changed("setting.paper-superior", before.paperSuperior(), command.paperSuperior())
                .changed("setting.form-of-address", before.formOfAddress(), command.formOfAddress())
                .build());
    }

    private ProvinceSetting entity(ProvinceId province) {
        return repository.findById(province.value()).orElseGet(() -> ProvinceSetting.of(province));
    }
}
