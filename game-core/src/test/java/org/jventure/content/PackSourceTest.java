package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackSourceTest {

    @TempDir
    Path folder;

    @Test
    void aFolderHasTheFilesOfThePackAndNotTheNotesBeside() throws IOException {
        Files.createDirectories(folder.resolve("zones"));
        Files.writeString(folder.resolve("pack.yaml"), "pack: a");
        Files.writeString(folder.resolve("zones/quay.yaml"), "zone: quay");
        Files.writeString(folder.resolve("README.md"), "notes");

        var source = PackSource.directory(folder);

        assertThat(source.files()).containsExactly("pack.yaml", "zones/quay.yaml");
        assertThat(source.open("zones/quay.yaml")).hasContent("zone: quay");
    }

    @Test
    void aPackIsReadFromWithinAJar() throws IOException {
        var jar = folder.resolve("world.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            put(out, "world/", "");
            put(out, "world/demo/", "");
            put(out, "world/demo/pack.yaml", "pack: a");
            put(out, "world/demo/zones/", "");
            put(out, "world/demo/zones/quay.yaml", "zone: quay");
        }

        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            var source = new ClasspathPackSource("world/demo", loader);

            assertThat(source.files()).containsExactly("pack.yaml", "zones/quay.yaml");
            assertThat(source.open("zones/quay.yaml")).hasContent("zone: quay");
        }
    }

    private static void put(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
