package org.jventure.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Where the files of a world pack come from. Every method blocks. */
public interface PackSource {

    /** As an operator would call it: a folder, or a place on the class path. */
    String name();

    /** Every YAML file of the pack, by its name inside the pack: {@code pack.yaml}, {@code zones/quay.yaml}. */
    List<String> files() throws IOException;

    /** The caller closes it. */
    InputStream open(String file) throws IOException;

    static PackSource directory(Path directory) {
        return new DirectoryPackSource(directory);
    }

    /** A folder of the class path, such as {@code world/lantern-coast}, also inside a jar. */
    static PackSource classpath(String folder) {
        return new ClasspathPackSource(folder, PackSource.class.getClassLoader());
    }
}
