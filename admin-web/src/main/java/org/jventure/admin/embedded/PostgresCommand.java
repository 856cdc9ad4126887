package org.jventure.admin.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs. They refuse to run as root, so for root they run in a user namespace of their own, where
 * they are nobody in particular.
 */
final class PostgresCommand {

    private static final String NOT_AS_ROOT_ACTION =
            "Start the server as an ordinary user, or point SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD at a"
                    + " PostgreSQL 18 of your own.";

    private final Path programs;
    private final Path log;
    private final List<String> asNobody;

    private PostgresCommand(Path programs, Path log, List<String> asNobody) {
        this.programs = programs;
        this.log = log;
        this.asNobody = asNobody;
    }

    static PostgresCommand of(Path programs, Path log) {
        return new PostgresCommand(programs, log, isRoot() ? userNamespace() : List.of());
    }

    /** Runs to the end; false if the program failed. What it says goes to the log. */
    boolean run(String program, List<String> arguments) {
        try {
            return start(List.of(), program, arguments).waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts the server in a session of its own, so that Ctrl-C in our terminal is not its business. */
    Process startServer(List<String> arguments) {
        return start(has("setsid") ? List.of("setsid") : List.of(), "postgres", arguments);
    }

    private Process start(List<String> prefix, String program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.addAll(asNobody);
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(programs.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return "0".equals(output("id", "-u"));
    }

    private static List<String> userNamespace() {
        String uid = output("unshare", "-U", "id", "-u");
        if (uid.isEmpty() || uid.equals("0")) {
            throw new PostgresFailedException(
                    "PostgreSQL refuses to run as root, and this machine offers no user namespace to run it in.",
                    NOT_AS_ROOT_ACTION);
        }
        return List.of("unshare", "-U");
    }

    private static boolean has(String program) {
        return !output(program, "--version").isEmpty();
    }

    /** What a quick command prints; nothing if it fails or is not there. */
    private static String output(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? text.strip() : "";
        } catch (IOException _) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
