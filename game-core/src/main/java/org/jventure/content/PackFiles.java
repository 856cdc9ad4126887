package org.jventure.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a pack in memory, by name. A file too large to be read is cut off just behind the limit, so that the
 * reader sees that it is.
 */
record PackFiles(SortedMap<String, byte[]> contents) {

    static PackFiles load(PackSource source) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        for (var name : source.files()) {
            try (var file = source.open(name)) {
                contents.put(name, file.readNBytes(YamlFile.LARGEST + 1));
            }
        }
        return new PackFiles(contents);
    }

    /** The same for the same names and contents. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, bytes) -> {
                digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
