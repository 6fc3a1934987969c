package vn.thidua.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * The yardstick: the JDK's HTTP server, pgjdbc and a string builder; no framework, no security, no stylesheet, no forms.
 * It reads the rows that the product's page shows, through a pool of the same size, in as few statements as somebody
 * would write who cares for nothing but this page, and writes them as the same table.
 */
final class Bare {
    static final String PORT = "BARE_PORT";
    static final String URL = "BARE_URL";
    static final String USER = "BARE_USER";
    static final String PASSWORD = "BARE_PASSWORD";
    private static final String LIST = """
            select b.number, b.name, p.name as province, y.year, coalesce(y.announced_member_count, counts.members) as members,
                   held.head, held.deputies, count(*) over () as total
            from bloc b
            join province p on p.id = b.province_id
            join lateral (
              select y.id, y.year, y.announced_member_count from bloc_year y
              where y.bloc_id = b.id and y.year = ? limit 1) y on true
            cross join lateral (
              select count(*) filter (where m.accepted) as members from bloc_member m where m.bloc_year_id = y.id) counts
            cross join lateral (
              select string_agg(o.name, ', ' order by o.kind) filter (where o.kind <> 'DEPUTY') as head,
                     string_agg(o.name, ', ' order by o.position) filter (where o.kind = 'DEPUTY') as deputies
              from bloc_officer_label o where o.bloc_year_id = y.id) held
            where b.province_id = ?
            order by b.name collate "vi-x-icu", b.number limit 50
            """;
    private static final String SESSION = """
            select a.display_name, a.role, array(select covers_id from province_scope where province_id = a.province_id)
            from sign_in_session s join account a on a.id = s.account_id
            where s.token_hash = ? and s.ended_at is null and s.expires_at > now()
              and s.last_seen_at > now() - interval '4 hours' and a.state = 'ACTIVE'
            """;
    /** The bloc-year, its counts, years, spellings, monitors and the year's progress, as one row. */
    private static final String HEAD = """
            select y.id, b.id as bloc_id, b.name, p.name as province, y.state, y.announced_member_count,
                   y.announced_source, y.member_list_document, counts.members, counts.inferred, counts.listed,
                   array(select year from bloc_year where bloc_id = b.id order by year) as years,
                   array(select alias from bloc_alias where bloc_id = b.id order by alias collate "vi-x-icu") as aliases,
                   array(select concat_ws(', ', person_name, titles) from bloc_monitor where bloc_year_id = y.id
                         order by position) as monitors,
                   array(select conference_title(kind, title, year) || ' ' || state from conference
                         where bloc_year_id = y.id order by held_year, held_month, held_day) as conferences,
                   (select extent from pledge where bloc_year_id = y.id) as pledge,
                   (select count(*) from pledge_signature
                    where bloc_year_id = y.id and state <> 'NOT_SIGNED') as signed,
                   dossiers.sent, dossiers.decided, dossiers.total
            from bloc_year y join bloc b on b.id = y.bloc_id join province p on p.id = b.province_id
            cross join lateral (
              select count(*) filter (where accepted) as members, count(*) filter (where not accepted) as inferred,
                     count(*) filter (where origin <> 'NAMED') as listed
              from bloc_member where bloc_year_id = y.id) counts
            cross join lateral (
              select count(*) filter (where state not in ('DRAFT', 'RETURNED')) as sent, count(*) as total,
                     count(*) filter (where state in ('AWARDED', 'NOT_AWARDED', 'REVOKED')) as decided
              from proposal where bloc_year_id = y.id and state <> 'WITHDRAWN') dossiers
            where b.number = ? and y.year = ? and b.province_id = any(?)
            """;

    private static final String OFFICERS = """
            select o.bloc_year_id, o.member_id, o.kind, o.representative_name,
                   organization_name_on(m.organization_id, make_date(m.year, 12, 31)) as name
            from bloc_year y join bloc_office o on o.bloc_year_id = y.id join bloc_member m on m.id = o.member_id
            where y.bloc_id = ? and y.year in (?, ?) and o.ended_at is null
            order by o.kind, o.position
            """;
    private static final String MEMBERS = """
            select m.id, n.number, m.accepted, m.contact_person, m.quoted_name, g.name as group_name,
                   organization_name_on(m.organization_id, make_date(m.year, 12, 31)) as name
            from bloc_member m join organization n on n.id = m.organization_id left join bloc_group g on g.id = m.group_id
            where m.bloc_year_id = ? order by m.position
            """;

    private Bare() {}

    public static void main(String[] arguments) throws IOException {
        var pool = new HikariConfig();
        pool.setJdbcUrl(System.getenv(URL));
        pool.setUsername(System.getenv(USER));
        pool.setPassword(System.getenv(PASSWORD));
        pool.setMaximumPoolSize(10);
        DataSource source = new HikariDataSource(pool);
        var server = HttpServer.create(new InetSocketAddress("localhost", Integer.parseInt(System.getenv(PORT))), 0);
        server.createContext("/", exchange -> answer(exchange, () -> "ok"));
        server.createContext("/list", exchange -> {
            var query = query(exchange);
            answer(exchange, () -> list(source, UUID.fromString(query[0]), Integer.parseInt(query[1])));
        });
        server.createContext("/year", exchange -> {
            var query = query(exchange);
            var cookie = exchange.getRequestHeaders().getFirst("Cookie");
            answer(exchange, () -> year(source, cookie, Integer.parseInt(query[0]), Integer.parseInt(query[1])));
        });
        server.setExecutor(Executors.newFixedThreadPool(16));
        server.start();
    }

    private static String[] query(HttpExchange exchange) {
        return exchange.getRequestURI().getQuery().split("&");
    }

    private interface Page {
        String draw() throws SQLException;
    }

    private static void answer(HttpExchange exchange, Page page) throws IOException {
        try (exchange) {
            var body = page.draw().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static String list(DataSource source, UUID province, int year) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            statement.setInt(1, year);
            statement.setObject(2, province);
            var page = new StringBuilder(16_384)
                    .append("<!doctype html><title>Khối thi đua</title><h1>Khối thi đua</h1><table>");
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.append("<tr><th><a href=\"/cong-khai/khoi/")
                            .append(rows.getInt("number"))
                            .append("/")
                            .append(rows.getInt("year"))
                            .append("\">");
                    text(page, rows.getString("name")).append("</a></th>");
                    for (var column : new String[] {"year", "province", "members", "head", "deputies"}) {
                        text(page.append("<td>"), rows.getString(column)).append("</td>");
                    }
                    page.append("</tr>");
                }
            }
            return page.append("</table>").toString();
        }
    }

    private static String year(DataSource source, String cookie, int number, int year) throws SQLException {
        try (var connection = source.getConnection()) {
            var page = new StringBuilder(8_192).append("<!doctype html><title>Khối thi đua</title><header>");
            UUID[] provinces;
            try (var statement = connection.prepareStatement(SESSION)) {
                statement.setBytes(1, hash(cookie.substring(cookie.indexOf('=') + 1)));
                try (var row = statement.executeQuery()) {
                    row.next();
                    text(page, row.getString("display_name")).append("</header>");
                    provinces = (UUID[]) row.getArray(3).getArray();
                }
            }
            page.append("""
                    <nav><a href="/viec">Việc cần làm</a><a href="/khoi">Khối thi đua</a><a href="/hoi-nghi">Hội nghị</a>\
                    <a href="/ho-so">Hồ sơ đề nghị</a><a href="/dot">Đợt lấy ý kiến</a><a href="/quyet-dinh">Quyết định\
                    </a><a href="/don-vi">Danh mục</a></nav>""");
            UUID blocYear;
            try (var statement = connection.prepareStatement(HEAD)) {
                statement.setInt(1, number);
                statement.setInt(2, year);
                statement.setArray(3, connection.createArrayOf("uuid", provinces));
                try (var row = statement.executeQuery()) {
                    row.next();
                    blocYear = row.getObject("id", UUID.class);
                    var officers = officers(connection, row.getObject("bloc_id", UUID.class), blocYear, year);
                    head(page, row, number, year, officers);
                    members(page, connection, blocYear, officers);
                }
            }
            return page.append("<footer>Quản lý khối thi đua</footer>").toString();
        }
    }

    private record Officer(boolean now, UUID member, String kind, String person, String name) {}

    private static List<Officer> officers(Connection connection, UUID bloc, UUID blocYear, int year)
            throws SQLException {
        var officers = new ArrayList<Officer>();
        try (var statement = connection.prepareStatement(OFFICERS)) {
            statement.setObject(1, bloc);
            statement.setInt(2, year);
            statement.setInt(3, year + 1);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    officers.add(new Officer(
                            rows.getObject("bloc_year_id", UUID.class).equals(blocYear),
                            rows.getObject("member_id", UUID.class),
                            rows.getString("kind"),
                            rows.getString("representative_name"),
                            rows.getString("name")));
                }
            }
        }
        return officers;
    }

    private static void head(StringBuilder page, ResultSet row, int number, int year, List<Officer> officers)
            throws SQLException {
        text(page.append("<h1>"), row.getString("name")).append("</h1><nav>");
        for (var other : (Integer[]) row.getArray("years").getArray()) {
            page.append("<a href=\"/khoi/")
                    .append(number)
                    .append("/")
                    .append(other)
                    .append("\">");
            page.append(other).append("</a>");
        }
        page.append("</nav><dl>");
        for (var officer : officers) {
            page.append("<dt>").append(officer.kind()).append(" ").append(officer.now() ? year : year + 1);
            text(page.append("</dt><dd>"), officer.name());
            text(page.append(" "), officer.person()).append("</dd>");
        }
        for (var column : new String[] {
            "province",
            "state",
            "announced_member_count",
            "announced_source",
            "member_list_document",
            "members",
            "inferred",
            "listed",
            "pledge",
            "signed",
            "sent",
            "decided",
            "total"
        }) {
            page.append("<dt>").append(column).append("</dt><dd>");
            text(page, row.getString(column)).append("</dd>");
        }
        for (var column : new String[] {"aliases", "monitors", "conferences"}) {
            for (var one : (String[]) row.getArray(column).getArray()) {
                text(page.append("<dd>"), one).append("</dd>");
            }
        }
        page.append("</dl><nav>");
        for (var tab : new String[] {"", "/luan-phien", "/giao-uoc", "/hoi-nghi", "/de-nghi", "/lich-su"}) {
            page.append("<a href=\"/khoi/")
                    .append(number)
                    .append("/")
                    .append(year)
                    .append(tab);
            page.append("\">").append(tab).append("</a>");
        }
        page.append("</nav>");
    }

    private static void members(StringBuilder page, Connection connection, UUID blocYear, List<Officer> officers)
            throws SQLException {
        Map<UUID, List<String>> kinds = new HashMap<>();
        for (var officer : officers) {
            if (officer.now()) {
                kinds.computeIfAbsent(officer.member(), member -> new ArrayList<>())
                        .add(officer.kind());
            }
        }
        page.append("<table>");
        try (var statement = connection.prepareStatement(MEMBERS)) {
            statement.setObject(1, blocYear);
            try (var rows = statement.executeQuery()) {
                for (var place = 1; rows.next(); place++) {
                    page.append("<tr><td>").append(place).append("</td><th><a href=\"/don-vi/");
                    page.append(rows.getInt("number")).append("\">");
                    text(page, rows.getString("name")).append("</a> ");
                    page.append(rows.getBoolean("accepted") ? "" : "suy ra");
                    text(page, rows.getString("group_name"));
                    text(page, rows.getString("quoted_name")).append("</th><td>");
                    for (var kind : kinds.getOrDefault(rows.getObject("id", UUID.class), List.of())) {
                        page.append(kind).append(' ');
                    }
                    text(page.append("</td><td>"), rows.getString("contact_person"))
                            .append("</td></tr>");
                }
            }
        }
        page.append("</table>");
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StringBuilder text(StringBuilder page, String text) {
        if (text != null) {
            for (var i = 0; i < text.length(); i++) {
                var c = text.charAt(i);
                switch (c) {
                    case '<' -> page.append("&lt;");
                    case '>' -> page.append("&gt;");
                    case '&' -> page.append("&amp;");
                    case '"' -> page.append("&quot;");
                    default -> page.append(c);
                }
            }
        }
        return page;
    }
}
