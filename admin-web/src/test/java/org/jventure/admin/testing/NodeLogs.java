package org.jventure.admin.testing;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Prints what the nodes of a failed test said last: their logs go with the test's folder, and whoever reads of the failure
 * is elsewhere.
 */
public final class NodeLogs implements TestExecutionExceptionHandler {

    private static final int SHOWN = 150;

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        var test = context.getRequiredTestInstance();
        for (var field : folders(test.getClass())) {
            if (ReflectionSupport.tryToReadFieldValue(field, test).get() instanceof Path folder) {
                show(folder);
            }
        }
        throw failure;
    }

    private static List<Field> folders(Class<?> test) {
        return AnnotationSupport.findAnnotatedFields(test, TempDir.class, _ -> true, HierarchyTraversalMode.TOP_DOWN);
    }

    private static void show(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 4)) {
            files.filter(it -> it.endsWith("logs")).flatMap(NodeLogs::logs).sorted().forEach(NodeLogs::showEnd);
        } catch (IOException e) {
            System.out.println("No logs: " + e);
        }
    }

    private static Stream<Path> logs(Path folder) {
        var files = folder.toFile().listFiles((_, name) -> name.endsWith(".log"));
        return files == null ? Stream.of() : Stream.of(files).map(java.io.File::toPath);
    }

    /** The end of a node's log. */
    public static void showEnd(Path log) {
        try {
            var lines = Files.readAllLines(log);
            System.out.println("---- " + log.getFileName() + " ----");
            lines.stream().skip(Math.max(0, lines.size() - SHOWN)).forEach(System.out::println);
        } catch (IOException e) {
            System.out.println("No log " + log.getFileName() + ": " + e);
        }
    }
}
