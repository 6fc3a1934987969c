package vn.thidua.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.boot.test.context.TestComponent;
import vn.thidua.bloc.Admissions;
import vn.thidua.bloc.Basis;
import vn.thidua.bloc.BlocId;
import vn.thidua.bloc.BlocKind;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Blocs;
import vn.thidua.bloc.CreateBloc;
import vn.thidua.bloc.NameOfficers;
import vn.thidua.bloc.Officer;
import vn.thidua.bloc.Officers;
import vn.thidua.bloc.Origin;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.CreateProvince;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.Provinces;
import vn.thidua.organization.RegisterOrganization;

/**
 * Makes an invented province of any size through the services. The same seed and size give the same names and the same
 * succession of heads.
 */
@TestComponent
public class SampleWorld {
    private static final String[] KINDS = {"Hội", "Liên hiệp hội", "Ban Đại diện Hội", "Hiệp hội", "Câu lạc bộ"};
    private static final String[] FIELDS = {
        "Nhà báo",
        "Luật gia",
        "Khuyến học",
        "Đông y",
        "Người cao tuổi",
        "Người mù",
        "Chữ thập đỏ",
        "Làm vườn",
        "Kiến trúc sư",
        "Văn học nghệ thuật",
        "Sinh vật cảnh",
        "Cựu giáo chức",
        "Bảo vệ người tiêu dùng",
        "Kế toán",
        "Thầy thuốc trẻ",
        "Ẩm thực",
        "Ươm tạo doanh nghiệp",
        "Điều dưỡng",
        "Ứng dụng khoa học",
        "Êm đềm làng nghề"
    };
    private static final String[] SPHERES = {
        "các tổ chức xã hội",
        "các hội đặc thù",
        "các tổ chức xã hội - nghề nghiệp",
        "Mặt trận và các đoàn thể",
        "các hội khoa học",
        "các hội văn hóa, thể thao"
    };

    private final Provinces provinces;
    private final Organizations organizations;
    private final Blocs blocs;
    private final BlocYears blocYears;
    private final Admissions admissions;
    private final Officers officers;

    SampleWorld(
            Provinces provinces,
            Organizations organizations,
            Blocs blocs,
            BlocYears blocYears,
            Admissions admissions,
            Officers officers) {
        this.provinces = provinces;
        this.organizations = organizations;
        this.blocs = blocs;
        this.blocYears = blocYears;
        this.admissions = admissions;
        this.officers = officers;
    }

    /**
     * How much to make.
     *
     * @param name of the province; no other province may have it
     * @param years from {@code firstYear} on; every bloc has all of them
     */
    public record Size(String name, int blocs, int membersPerBloc, int firstYear, int years, long seed) {}

    /** What was made. */
    public record Made(ProvinceId province, List<BlocId> blocs, List<List<OrganizationId>> members) {}

    /** Makes the province with its blocs, years, members and officers. */
    public Made make(Size size) {
        var random = new Random(size.seed());
        var actor = Actor.system();
        var province = provinces.create(actor, new CreateProvince(size.name(), null, null, false));
        var madeBlocs = new ArrayList<BlocId>();
        var madeMembers = new ArrayList<List<OrganizationId>>();
        for (var number = 1; number <= size.blocs(); number++) {
            var members = new ArrayList<OrganizationId>();
            for (var member = 1; member <= size.membersPerBloc(); member++) {
                var name = pick(random, KINDS) + " " + pick(random, FIELDS) + " " + number + "." + member;
                members.add(organizations.register(
                        actor,
                        new RegisterOrganization(
                                province, OrganizationKind.ASSOCIATION, name, name, null, null, List.of())));
            }
            madeBlocs.add(makeBloc(actor, province, size, number, random, members));
            madeMembers.add(members);
        }
        return new Made(province, madeBlocs, madeMembers);
    }

    private BlocId makeBloc(
            Actor actor, ProvinceId province, Size size, int number, Random random, List<OrganizationId> members) {
        var name = "Khối thi đua " + pick(random, SPHERES) + " số " + number;
        var first = new EmulationYear(size.firstYear());
        var bloc = blocs.create(actor, CreateBloc.of(province, BlocKind.BLOC, name, "Khối số " + number, first));
        var year = blocYears.find(actor, bloc, first).orElseThrow();
        admissions.add(
                actor,
                year,
                members.stream().map(unit -> new Admissions.Entry(unit, null)).toList(),
                Origin.LISTED);
        var head = random.nextInt(members.size());
        for (var offset = 0; offset < size.years(); offset++) {
            officers.name(
                    actor,
                    new NameOfficers(
                            bloc,
                            new EmulationYear(size.firstYear() + offset),
                            Officer.of(members.get((head + offset) % members.size())),
                            List.of(Officer.of(members.get((head + offset + 1) % members.size()))),
                            Basis.ELECTED,
                            null,
                            null,
                            false,
                            null));
        }
        return bloc;
    }

    private static String pick(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }
}
