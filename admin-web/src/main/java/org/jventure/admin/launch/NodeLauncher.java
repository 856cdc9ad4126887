package org.jventure.admin.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts nodes as this process was started: the same Java, its flags, the same jar. Memory is not taken over, for a
 * supervisor needs less; {@code JAVA_OPTS} has the last word.
 */
final class NodeLauncher {

    private static final String MEMORY = "-Xmx512m";

    private final List<String> java;
    private final LaunchOptions options;
    private final Map<String, String> environment;

    /** @param environment added to that of this process; secrets travel here and never on a command line */
    NodeLauncher(List<String> java, LaunchOptions options, Map<String, String> environment) {
        this.java = List.copyOf(java);
        this.options = options;
        this.environment = Map.copyOf(environment);
    }

    /** The command that starts the jar of this process again, without the arguments. */
    static List<String> javaOfThisProcess() {
        var info = ProcessHandle.current().info();
        var arguments = Arrays.asList(info.arguments().orElseThrow());
        int jar = arguments.indexOf("-jar");
        if (jar < 0) {
            throw new RefusedException("Several nodes can be started from the packed jar only: ./run --nodes N");
        }
        return java(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                arguments.subList(0, jar),
                System.getenv().getOrDefault("JAVA_OPTS", ""),
                Path.of(arguments.get(jar + 1)).toAbsolutePath().toString());
    }

    static List<String> java(String program, List<String> flags, String javaOpts, String jar) {
        return Stream.of(
                        Stream.of(program),
                        flags.stream().filter(it -> !it.startsWith("-X")),
                        Stream.of(MEMORY),
                        Arrays.stream(javaOpts.strip().split("\\s+")).filter(it -> !it.isEmpty()),
                        Stream.of("-jar", jar))
                .flatMap(it -> it)
                .toList();
    }

    List<String> command(int number) {
        var command = new ArrayList<>(java);
        command.add("--jventure.data=" + options.data());
        command.add("--jventure.base-port-offset=" + options.basePortOffset());
        command.add("--jventure.node.number=" + number);
        command.add("--jventure.node.supervised=true");
        command.addAll(options.more());
        return command;
    }

    /** In a session of its own, so that Ctrl-C in our terminal is for us to pass on. */
    Process start(int number) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(command(number));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("/dev/null"));
        builder.environment().putAll(new HashMap<>(environment));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
