package org.jventure.admin.startup;

import java.nio.file.Path;
import java.util.List;

/** Tells our own processes from strangers: after a reboot, or a while, a process id may belong to anybody. */
final class OwnProcesses {

    private static final String DATA = "--jventure.data=";

    private OwnProcesses() {}

    /** Whether a JVenture on this data runs under that process id. */
    static boolean runs(long pid, Path data) {
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(info -> info.arguments().map(all -> isOurs(List.of(all), data)).orElse(true)) // hidden: trusted
                .isPresent();
    }

    static boolean isOurs(List<String> arguments, Path data) {
        return arguments.stream()
                .filter(it -> it.startsWith(DATA))
                .map(it -> Path.of(it.substring(DATA.length())))
                .findFirst()
                .map(named -> !named.isAbsolute() || named.normalize().equals(data.toAbsolutePath().normalize()))
                .orElseGet(() -> arguments.stream().anyMatch(it -> it.contains("jventure") || it.contains("JVenture")));
    }
}
