package org.jventure.telnet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jventure.telnet.codec.Recording;
import org.jventure.telnet.codec.Wire;

/**
 * Looks for bytes that break a promise: with Jazzer, in a process of its own for each target, for so many seconds as
 * {@code jventure.fuzz.seconds} says. Seeds are the recorded sessions, what {@link #SEEDS} adds, and the files in
 * {@code fuzz/<target>}: whatever is found lands in {@code target/fuzz}, is moved there, and played again each time.
 */
class FuzzingTest {

    private static final int SECONDS = Integer.getInteger("jventure.fuzz.seconds", 1);

    private static final List<String> SEEDS = List.of(
            "Core.Hello {\"client\":\"x\",\"version\":\"1\"}",
            "Core.Supports.Set [\"Char 1\",\"Char.Items 0\"]\nCore.Supports.Add [\"Room 1\"]\nCore.Supports.Remove [\"Room\"]",
            "Core.Ping 1\nChar.Items.Inv\nChar.Login.Credentials {\"account\":\"a\",\"password\":\"\\u0000\"}",
            "\1LIST\2COMMANDS\1REPORT\2\5\2HEALTH\2MANA\6\1SEND\2HEALTH",
            "\1ROOM\2\3\1EXITS\2\3\1n\0027\4\1ITEMS\2\5\2a\2b\6\4");

    enum Target {
        DECODER(Targets.Decoder.class, Targets.Decoder::fuzzerTestOneInput),
        NEGOTIATOR(Targets.Negotiator.class, Targets.Negotiator::fuzzerTestOneInput),
        UNPACKING(Targets.Unpacking.class, Targets.Unpacking::fuzzerTestOneInput),
        GMCP(Targets.GmcpTalk.class, Targets.GmcpTalk::fuzzerTestOneInput),
        MSDP(Targets.Msdp.class, Targets.Msdp::fuzzerTestOneInput);

        private final Class<?> type;
        private final Consumer<byte[]> test;

        Target(Class<?> type, Consumer<byte[]> test) {
            this.type = type;
            this.test = test;
        }

        String folder() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSeedsBreakNoPromise(Target target) throws IOException {
        for (var seed : seeds(target)) {
            target.test.accept(seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatIsFoundBreaksOne(Target target, @TempDir Path folder) throws Exception {
        assumeTrue(SECONDS > 0, "Fuzzing is turned off");
        var corpus = Files.createDirectory(folder.resolve("corpus"));
        int number = 0;
        for (var seed : seeds(target)) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
        var log = folder.resolve("log");
        var finds = Files.createDirectories(Path.of("target", "fuzz", target.folder()).toAbsolutePath());

        var fuzzer = new ProcessBuilder(command(target, corpus, finds))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(fuzzer.waitFor(SECONDS + 300L, TimeUnit.SECONDS)).as("ended").isTrue();
        } finally {
            fuzzer.destroyForcibly();
        }

        assertThat(fuzzer.exitValue()).as(() -> lastWords(log)).isZero();
        assertThat(Files.readString(log)).as("it has run").contains("Done ");
    }

    private static List<String> command(Target target, Path corpus, Path finds) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type.getName(),
                "--instrumentation_includes=org.jventure.telnet.**:org.jventure.gmcp.**",
                "--custom_hook_includes=org.jventure.**",
                "--reproducer_path=" + finds,
                "-max_total_time=" + SECONDS,
                "-max_len=4096",
                "-artifact_prefix=" + finds + "/",
                corpus.toString());
    }

    private static String lastWords(Path log) {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<byte[]> seeds(Target target) throws IOException {
        var seeds = new ArrayList<byte[]>();
        seeds.add(new byte[0]);
        for (var name : Recording.NAMES) {
            seeds.add(target == Target.UNPACKING ? packed(Recording.of(name)) : Recording.of(name));
        }
        SEEDS.forEach(seed -> seeds.add(Wire.bytes(seed)));
        seeds.addAll(kept(target));
        return seeds;
    }

    private static List<byte[]> kept(Target target) throws IOException {
        var folder = Path.of("src", "test", "resources", "fuzz", target.folder());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder).sorted()) {
            var kept = new ArrayList<byte[]>();
            for (var file : files.toList()) {
                kept.add(Files.readAllBytes(file));
            }
            return kept;
        }
    }

    private static byte[] packed(byte[] plain) {
        var deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        var step = new byte[4096];
        while (!deflater.finished()) {
            packed.write(step, 0, deflater.deflate(step));
        }
        deflater.end();
        packed.writeBytes(Wire.bytes("plain again\r\n"));
        return packed.toByteArray();
    }
}
