package org.jventure.admin.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What the repository's Dockerfile does, done without a container: its lines are read, so that they are what is tested. */
final class Dockerfile {

    private static final String FROM_LAYERS = "COPY --from=layers ";

    private final List<String> lines;

    private Dockerfile(List<String> lines) {
        this.lines = lines;
    }

    static Dockerfile read() throws IOException {
        return new Dockerfile(Files.readAllLines(Path.of("../Dockerfile")));
    }

    /** Builds the working directory of the image in the folder, by running what the Dockerfile runs. */
    Path build(Path folder) throws IOException {
        var stage = Files.createDirectories(inside(folder, after("WORKDIR ").getFirst()));
        var jar = after("COPY ").stream().filter(it -> !it.startsWith("--")).findFirst().orElseThrow().split(" ");
        Files.copy(Path.of("..").resolve(jar[0]), stage.resolve(jar[1]));
        var extract = after("RUN java ").getFirst().split(" ");
        run(stage, Stream.concat(Stream.of(java()), Stream.of(extract)).toList());

        var app = Files.createDirectories(inside(folder, after("WORKDIR ").getLast()));
        for (var copy : after(FROM_LAYERS)) {
            copy(inside(folder, copy.split(" ")[0]), app.resolve(copy.split(" ")[1]).normalize());
        }
        return app;
    }

    /** What a container runs, with this machine's Java. */
    List<String> entrypoint() {
        var words = List.of(new JsonMapper().readValue(after("ENTRYPOINT ").getFirst(), String[].class));
        return Stream.concat(Stream.of(java()), words.stream().skip(1)).toList();
    }

    /** What follows the word, of each line that begins with it. */
    List<String> after(String word) {
        return lines.stream().filter(it -> it.startsWith(word)).map(it -> it.substring(word.length())).toList();
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }

    private static Path inside(Path folder, String path) {
        return folder.resolve(path.substring(1));
    }

    private static void run(Path folder, List<String> command) throws IOException {
        var process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
        if (process.onExit().join().exitValue() != 0) {
            throw new AssertionError(command + " failed");
        }
    }

    /** As COPY does it with folders: what is in one comes into the other. A layer that is not there is an error. */
    private static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) throws IOException {
                    Files.createDirectories(to.resolve(from.relativize(folder)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                    Files.copy(file, to.resolve(from.relativize(file)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
