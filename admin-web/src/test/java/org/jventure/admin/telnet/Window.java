package org.jventure.admin.telnet;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A program in a terminal of its own, which tmux plays: a person types into it and sees what is on the screen. Whoever
 * drives it waits for words, never for time. Closing it ends the program and the tmux.
 */
final class Window implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long SECONDS_FOR_TMUX = 20;
    private static final String SETTINGS = """
            set -g remain-on-exit on
            set -g history-limit 5000
            set -g status off
            set -g default-terminal screen-256color
            """;

    private final Path folder;
    private final Path raw;
    private final List<ProcessHandle> processes = new ArrayList<>();

    private Window(Path folder) {
        this.folder = folder;
        this.raw = folder.resolve("raw");
    }

    /** Starts the program on a screen of that size. The folder takes what belongs to the window, and is no other's. */
    static Window open(Path folder, int columns, int rows, String... command) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("tmux.conf"), SETTINGS);
        var window = new Window(folder);
        try {
            window.start(columns, rows, command);
        } catch (RuntimeException | Error e) {
            window.close();
            throw e;
        }
        return window;
    }

    /** The program begins only when all that it writes is recorded. */
    private void start(int columns, int rows, String... command) {
        var arguments = new ArrayList<>(List.of(
                "new-session", "-d", "-x", "" + columns, "-y", "" + rows, "sh", "-c", "stty -echo; read go; stty echo; exec \"$@\"", "sh"));
        arguments.addAll(Arrays.asList(command));
        tmux(arguments.toArray(String[]::new));
        for (String pid : tmux("display-message", "-p", "#{pid} #{pane_pid}").strip().split(" ")) {
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(processes::add);
        }
        tmux("pipe-pane", "cat >> '" + raw + "'");
        tmux("send-keys", "Enter");
    }

    /** Types the line, and Enter behind it. */
    void type(String line) {
        tmux("send-keys", "-l", line);
        tmux("send-keys", "Enter");
    }

    void resize(int columns, int rows) {
        tmux("resize-window", "-x", "" + columns, "-y", "" + rows);
    }

    /** All that is on the screen, and that has left it at the top. */
    String shown() {
        return tmux("capture-pane", "-p", "-S", "-").stripTrailing();
    }

    /** All that the program has written to its terminal, each byte as a letter. */
    String written() {
        try {
            return Files.exists(raw) ? Files.readString(raw, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the pattern is somewhere on the screen. */
    void awaitWords(String pattern) {
        var wanted = Pattern.compile(pattern);
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> wanted.matcher(shown()).find());
        } catch (ConditionTimeoutException _) {
            throw new AssertionError("waited in vain for " + pattern + "; the screen shows:\n" + shown());
        }
    }

    /** Types the line again and again until the pattern is on the screen: for what the program tells the server in its own time. */
    void typeUntil(String line, String pattern) {
        var wanted = Pattern.compile(pattern);
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
                type(line);
                return wanted.matcher(shown()).find();
            });
        } catch (ConditionTimeoutException _) {
            throw new AssertionError("typed " + line + " in vain for " + pattern + "; the screen shows:\n" + shown());
        }
    }

    /** Waits until the program has ended. */
    void awaitEnd() {
        try {
            await().atMost(PATIENCE).until(() -> tmux("display-message", "-p", "#{pane_dead}").strip().equals("1"));
        } catch (ConditionTimeoutException _) {
            throw new AssertionError("has not ended; the screen shows:\n" + shown());
        }
    }

    private String tmux(String... arguments) {
        var command = new ArrayList<>(List.of(
                Debian.TMUX.path(), "-u", "-S", folder.resolve("tmux").toString(), "-f", folder.resolve("tmux.conf").toString()));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        builder.environment().remove("TMUX");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS_FOR_TMUX, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("tmux " + arguments[0] + ": " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        processes.reversed().forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }
}
