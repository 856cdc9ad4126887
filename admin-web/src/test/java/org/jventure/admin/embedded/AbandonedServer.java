package org.jventure.admin.embedded;

import java.nio.file.Path;

/** A process that starts a database and does nothing more, so that a test may kill it. */
final class AbandonedServer {

    private AbandonedServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        var database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.println("running " + database.pid());
        Thread.currentThread().join();
    }
}
