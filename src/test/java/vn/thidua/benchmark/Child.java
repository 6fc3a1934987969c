package vn.thidua.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A server in a virtual machine of its own, started with what an operator would give it: the classes, the database and
 * a limit of memory. Both servers get the same.
 */
final class Child implements AutoCloseable {
    private static final String HEAP = "-Xmx512m";
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(180);
    private static final int KIB_IN_MIB = 1024;
    private final Process process;
    private final int port;
    private final double secondsToFirstPage;

    private Child(Process process, int port, double secondsToFirstPage) {
        this.process = process;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /**
     * Starts it and asks for a page until it comes.
     *
     * @param port name of the environment variable that tells the server its port
     * @param page asked for without any cookie
     */
    static Child start(
            String name, String main, String classes, Map<String, String> environment, String port, String page)
            throws IOException, InterruptedException {
        var number = freePort();
        var command = new ArrayList<>(List.of(java("java"), HEAP, "-Dsun.net.httpserver.nodelay=true"));
        var recording = System.getProperty("benchmark.recordings");
        if (recording != null) {
            command.add("-XX:StartFlightRecording:settings=profile,filename=" + recording + "/" + name + ".jfr");
        }
        command.addAll(List.of("-cp", classes, main));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/benchmark-" + name + ".log"));
        builder.environment().putAll(environment);
        builder.environment().put(port, Integer.toString(number));
        var started = System.nanoTime();
        var process = builder.start();
        while (!Load.answers(number, page)) {
            if (!process.isAlive() || System.nanoTime() - started > PATIENCE) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " does not answer: target/benchmark-" + name + ".log");
            }
            Thread.sleep(10);
        }
        return new Child(process, number, (System.nanoTime() - started) / 1e9);
    }

    int port() {
        return port;
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    /** Processor time used so far by the process, compiler and collector included. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** MiB of real memory the process holds now. */
    long resident() throws IOException, InterruptedException {
        var status = Path.of("/proc/" + process.pid() + "/status");
        if (Files.exists(status)) {
            return found(RESIDENT, Files.readString(status)) / KIB_IN_MIB;
        }
        return Long.parseLong(output("ps", "-o", "rss=", "-p", Long.toString(process.pid()))
                        .strip())
                / KIB_IN_MIB;
    }

    /** MiB of live objects: the heap's use after a full collection. */
    long live() throws IOException, InterruptedException {
        output(java("jcmd"), Long.toString(process.pid()), "GC.run");
        return found(USED, output(java("jcmd"), Long.toString(process.pid()), "GC.heap_info")) / KIB_IN_MIB;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static long found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return Long.parseLong(matcher.group(1));
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private static String output(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
