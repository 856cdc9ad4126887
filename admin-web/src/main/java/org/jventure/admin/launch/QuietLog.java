package org.jventure.admin.launch;

import java.nio.file.Path;

/** Where a process that is no node writes its log: to a file, and to the console what an operator must know. */
final class QuietLog {

    private QuietLog() {}

    /** Call it before anything is logged. */
    static void to(Path file) {
        System.setProperty("jventure.supervisor.log", file.toString());
        System.setProperty("logback.configurationFile", "logback-supervisor.xml");
    }
}
