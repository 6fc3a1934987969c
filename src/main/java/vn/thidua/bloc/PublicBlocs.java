package vn.thidua.bloc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.web.Numbered;
import vn.thidua.web.OfProvince;

/**
 * What the public sees of blocs: names, members, head and deputies of a year, and what other modules have published. No
 * person, no contact; nothing of a province that is only a placeholder.
 */
@Service
public class PublicBlocs {
    private final Blocs blocs;
    private final BlocYears years;
    private final BlocYearHeaders headers;

    PublicBlocs(Blocs blocs, BlocYears years, BlocYearHeaders headers) {
        this.blocs = blocs;
        this.years = years;
        this.headers = headers;
    }

    /**
     * A page of blocs in one statement, outside a transaction: nothing is read twice.
     *
     * @param provinces those the public may see
     */
    public Listing<BlocRow> list(Actor actor, BlocFilter filter, List<ProvinceId> provinces) {
        return blocs.published(filter, provinces);
    }

    /**
     * A bloc and year as the public sees it.
     *
     * @param announced how many members a document or source states; null where none does
     */
    public record Page(
            BlocYearScope scope,
            List<BlocYearHeader.YearLink> years,
            List<MemberView> members,
            @Nullable Integer announced,
            List<OfficeView> officers,
            List<PublicEntry> entries)
            implements Numbered, OfProvince {
        @Override
        public ProvinceId province() {
            return scope.province();
        }

        @Override
        public int number() {
            return scope.number();
        }

        @Override
        public String name() {
            return scope.name();
        }

        /** Members the register is sure of; inferred ones are not public. */
        public List<MemberView> listed() {
            return members.stream().filter(MemberView::accepted).toList();
        }

        /** Members that no list names and a person accepted: counted beside the listed ones (RULINGS 9). */
        public long confirmed() {
            return listed().stream()
                    .filter(member -> member.origin() == Origin.NAMED)
                    .count();
        }

        /** Whether somebody leads the bloc as far as the public may know. */
        public boolean isLed() {
            return officers.stream().anyMatch(office -> office.kind() != OfficeKind.DEPUTY);
        }

        /** Whether the announced number and the list differ, which the page says above the list. */
        public boolean differs() {
            return announced != null && announced != listed().size();
        }
    }

    /** @throws NotFoundException when there is none, or its province is not among those */
    public Page page(Actor actor, int number, EmulationYear year, List<ProvinceId> provinces) {
        var scope = years.publicScope(number, year, provinces)
                .orElseThrow(() -> new NotFoundException("bloc " + number + " in " + year));
        var officers =
                years.officers(scope).stream().filter(OfficeView::disclosed).toList();
        return new Page(
                scope,
                headers.publicYears(scope),
                years.members(scope, officers),
                headers.announced(scope),
                officers,
                headers.contributions().stream()
                        .flatMap(contribution -> contribution.published(scope).stream())
                        .toList());
    }
}
