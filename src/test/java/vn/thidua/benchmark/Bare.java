package vn.thidua.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * The yardstick: the JDK's HTTP server, pgjdbc and a string builder, no framework, no security, no layout. It reads the
 * same rows through the same pool and writes a table of them.
 */
final class Bare implements AutoCloseable {
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
    private static final String YEAR = """
            select y.bloc_number, y.bloc_name, m.position, m.name, o.kind
            from bloc_year_label y
            join bloc_member_label m on m.bloc_year_id = y.bloc_year_id
            left join bloc_officer_label o on o.bloc_year_id = m.bloc_year_id and o.member_id = m.member_id
            where y.bloc_number = ? and y.year = ? order by m.position
            """;
    private final HttpServer server;

    Bare(DataSource source, UUID province, int bloc, int year) throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/list", exchange -> answer(exchange, () -> list(source, province, year)));
        server.createContext("/year", exchange -> answer(exchange, () -> year(source, bloc, year)));
        server.setExecutor(Executors.newFixedThreadPool(16));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
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

    private static String year(DataSource source, int bloc, int year) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(YEAR)) {
            statement.setInt(1, bloc);
            statement.setInt(2, year);
            var page = new StringBuilder(8_192).append("<!doctype html><title>Khối thi đua</title><table>");
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.append("<tr><td>").append(rows.getInt("position")).append("</td><th>");
                    text(page, rows.getString("name")).append("</th><td>");
                    text(page, rows.getString("kind")).append("</td></tr>");
                }
            }
            return page.append("</table>").toString();
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
