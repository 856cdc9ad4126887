package org.jventure.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A pack in a folder. */
record DirectoryPackSource(Path directory) implements PackSource {

    private static final int DEEPEST = 3;

    @Override
    public String name() {
        return directory.toString();
    }

    @Override
    public List<String> files() throws IOException {
        try (var paths = Files.walk(directory, DEEPEST)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public InputStream open(String file) throws IOException {
        return Files.newInputStream(directory.resolve(file));
    }
}
