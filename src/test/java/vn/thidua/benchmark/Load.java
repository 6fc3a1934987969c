package vn.thidua.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/**
 * A small closed-loop client: so many keep-alive connections, each asking again as soon as it has its answer. It costs
 * little beside a server on the same two cores, and the same for every server measured.
 */
final class Load {
    private Load() {}

    /** What one measurement found; latencies in microseconds. */
    record Figures(int pages, double perSecond, long median, long p95, long p99, int bytes) {}

    /** @throws IllegalStateException for any answer but 200 */
    static Figures measure(int port, String path, String headers, int connections, int seconds) throws Exception {
        var pool = Executors.newFixedThreadPool(connections);
        try {
            var end = System.nanoTime() + seconds * 1_000_000_000L;
            var tasks = new ArrayList<Callable<List<long[]>>>();
            for (var i = 0; i < connections; i++) {
                tasks.add(() -> ask(port, path, headers, end));
            }
            var started = System.nanoTime();
            var all = new ArrayList<long[]>();
            for (var future : pool.invokeAll(tasks)) {
                all.addAll(future.get());
            }
            var took = (System.nanoTime() - started) / 1e9;
            var latencies = all.stream()
                    .flatMapToLong(one -> LongStream.of(one[0]))
                    .sorted()
                    .toArray();
            return new Figures(
                    latencies.length,
                    latencies.length / took,
                    latencies[latencies.length / 2],
                    latencies[(int) (latencies.length * 0.95)],
                    latencies[(int) (latencies.length * 0.99)],
                    (int) all.get(0)[1]);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Whether a whole page comes from there already. */
    static boolean answers(int port, String path) {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return answer(new BufferedInputStream(socket.getInputStream())) > 0;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    private static List<long[]> ask(int port, String path, String headers, long end) throws IOException {
        var request = ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var results = new ArrayList<long[]>();
        try (var socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            var out = socket.getOutputStream();
            var in = new BufferedInputStream(socket.getInputStream(), 32_768);
            while (System.nanoTime() < end) {
                var start = System.nanoTime();
                out.write(request);
                out.flush();
                var bytes = answer(in);
                results.add(new long[] {(System.nanoTime() - start) / 1000, bytes});
            }
        }
        return results;
    }

    private static int answer(InputStream in) throws IOException {
        var status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(status);
        }
        var length = -1;
        var chunked = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).trim());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (!chunked) {
            in.skipNBytes(length);
            return length;
        }
        var total = 0;
        for (var size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            in.skipNBytes(size);
            line(in);
            total += size;
        }
        line(in);
        return total;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
