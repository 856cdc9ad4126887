package org.jventure.admin.clients;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;

/**
 * The package for Mudlet: a zip of its description and its scripts. Always the same bytes for the same scripts; its
 * version is a digest of them, so that clients fetch another one when, and only when, there is one. Any thread.
 */
final class MudletPackage {

    static final List<String> SCRIPTS = List.of("map", "gauges", "talk");

    private static final String NAME = "JVenture";
    private static final LocalDateTime THEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final String version;
    private final byte[] bytes;

    private MudletPackage(String version, byte[] bytes) {
        this.version = version;
        this.bytes = bytes;
    }

    static MudletPackage build() {
        var scripts = Xml.document(MudletPackage::write);
        var description = resource("config.lua");
        var version = Digests.of((description + scripts).getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        return new MudletPackage(version, zip(description.replace("@version@", version), scripts));
    }

    String version() {
        return version;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static void write(Xml to) {
        to.doctype("MudletPackage");
        to.open("MudletPackage", "version", "1.001").open("ScriptPackage");
        to.open("ScriptGroup", "isActive", "yes", "isFolder", "yes");
        script(to, NAME, "");
        SCRIPTS.forEach(script -> {
            to.open("Script", "isActive", "yes", "isFolder", "no");
            script(to, NAME + " " + script, resource(script + ".lua"));
            to.close();
        });
        to.close().close().close();
    }

    private static void script(Xml to, String name, String lua) {
        to.leaf("name", name).leaf("packageName", "").leaf("script", lua).leaf("eventHandlerList", "");
    }

    private static byte[] zip(String description, String scripts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "config.lua", description);
            entry(zip, NAME + ".xml", scripts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(THEN); // else each start would make another file
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource("mudlet/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
