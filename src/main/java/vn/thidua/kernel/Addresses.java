package vn.thidua.kernel;

import java.util.UUID;

/**
 * Every address of the product, in one place: Vietnamese without diacritics, the number first and authoritative, the
 * words after it decoration (UX 2.1). Links and redirects are made here and nowhere else.
 */
public final class Addresses {
    public static final String HOME = "/";
    public static final String TASKS = "/viec";
    public static final String SIGN_IN = "/dang-nhap";
    public static final String SIGN_OUT = "/dang-xuat";
    public static final String ACCOUNT = "/tai-khoan";
    public static final String FORGOTTEN_PASSWORD = "/quen-mat-khau";
    public static final String ACTIVATION = "/kich-hoat";
    public static final String FIRST_ADMINISTRATOR = "/kich-hoat-quan-tri";
    public static final String STASHED_FORM = "/noi-dung-chua-luu";
    public static final String AUDIT = "/nhat-ky";
    public static final String BLOCS = "/khoi";
    public static final String CONFERENCES = "/hoi-nghi";
    public static final String PROPOSALS = "/ho-so";
    public static final String REVIEW = "/duyet";
    public static final String OPINIONS_GIVEN = REVIEW + "/da-cho-y-kien";
    public static final String ROUNDS = "/dot-xet";
    public static final String DECISIONS = "/quyet-dinh";
    public static final String ORGANIZATIONS = "/don-vi";
    public static final String COUNCIL = "/danh-muc/hoi-dong";
    public static final String PROVINCES = "/danh-muc/tinh";
    public static final String AWARD_TYPES = "/danh-muc/danh-hieu";
    public static final String THRESHOLDS = "/danh-muc/ty-le-phieu";
    public static final String RETURN_GROUNDS = "/danh-muc/can-cu-tra-lai";
    public static final String LEGAL_TEXTS = "/danh-muc/van-ban";
    public static final String ACCOUNTS = "/quan-tri/nguoi-dung";

    /** Below an account: where its one-time link is made and shown. */
    public static final String ONE_TIME_LINK = "/lien-ket";

    public static final String SETTINGS = "/quan-tri/cau-hinh";
    public static final String PUBLIC_BLOCS = "/cong-khai/khoi";
    public static final String PUBLIC_CONFERENCES = "/cong-khai/hoi-nghi";
    public static final String PUBLIC_DECISIONS = "/cong-khai/quyet-dinh";

    private Addresses() {}

    private static String numbered(String base, int number, String name) {
        var slug = Text.slug(name);
        return base + "/" + number + (slug.isEmpty() ? "" : "-" + slug);
    }

    /** The bloc without a year leads to its latest open year. */
    public static String bloc(int number, String name) {
        return numbered(BLOCS, number, name);
    }

    public static String blocYear(int number, String name, int year) {
        return bloc(number, name) + "/" + year;
    }

    /** Where the member list of a bloc-year is edited. */
    public static String blocMembers(int number, String name, int year) {
        return blocYear(number, name, year) + "/thanh-vien/sua";
    }

    /** Where a year of a bloc is opened. */
    public static String blocNewYear(int number, String name) {
        return bloc(number, name) + "/nam-moi";
    }

    public static String rotation(int number, String name, int year) {
        return blocYear(number, name, year) + "/luan-phien";
    }

    public static String pledge(int number, String name, int year) {
        return blocYear(number, name, year) + "/giao-uoc";
    }

    public static String blocConferences(int number, String name, int year) {
        return blocYear(number, name, year) + "/hoi-nghi";
    }

    public static String blocProposals(int number, String name, int year) {
        return blocYear(number, name, year) + "/de-nghi";
    }

    public static String blocHistory(int number, String name, int year) {
        return blocYear(number, name, year) + "/lich-su";
    }

    public static String newConference(int bloc, int year) {
        return CONFERENCES + "/moi?khoi=" + bloc + "&nam=" + year;
    }

    public static String conference(int number) {
        return CONFERENCES + "/" + number;
    }

    public static String minutes(int number) {
        return conference(number) + "/bien-ban";
    }

    /** @param no version of the locked minutes */
    public static String minutesPrint(int number, int no) {
        return minutes(number) + "/in?ban=" + no;
    }

    public static String minutesCheck(int number) {
        return minutes(number) + "/kiem-tra";
    }

    /** @param dossier number such as {@code HD-2023-0043} */
    public static String proposal(String dossier) {
        return PROPOSALS + "/" + dossier;
    }

    /** @param move number of the step that sent it */
    public static String sentDossier(String dossier, int move) {
        return proposal(dossier) + "/lan-gui/" + move;
    }

    public static String round(int number) {
        return ROUNDS + "/" + number;
    }

    /** Where the board records the council's official vote on a dossier of a round. */
    public static String roundVote(int number, String dossier) {
        return round(number) + "/" + dossier;
    }

    /** A council member's list of the dossiers of a round. */
    public static String review(int round) {
        return REVIEW + "/" + round;
    }

    public static String review(int round, String dossier) {
        return review(round) + "/" + dossier;
    }

    /** What a council member answered in a round, with the way to change it. */
    public static String reviewDone(int round) {
        return review(round) + "/da-xong";
    }

    public static String decision(int number) {
        return DECISIONS + "/" + number;
    }

    /** Where a wrong line of a decision is corrected. */
    public static String decisionLine(int number, int position) {
        return decision(number) + "/dong/" + position;
    }

    public static String organization(int number, String name) {
        return numbered(ORGANIZATIONS, number, name);
    }

    /** Where an act on the register of associations is taken back. */
    public static String undoOrganizations(UUID act) {
        return ORGANIZATIONS + "/hoan-tac/" + act;
    }

    public static String account(UUID account) {
        return ACCOUNTS + "/" + account;
    }

    /** @param token of a one-time link; the only secret that ever stands in an address */
    public static String activation(String token) {
        return ACTIVATION + "/" + token;
    }

    public static String publicBlocYear(int number, String name, int year) {
        return numbered(PUBLIC_BLOCS, number, name) + "/" + year;
    }

    public static String publicConference(int number, String title) {
        return numbered(PUBLIC_CONFERENCES, number, title);
    }

    public static String publicDecision(int number) {
        return PUBLIC_DECISIONS + "/" + number;
    }
}
