package org.jventure.admin.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The scripts run and check, copied to a folder where nothing is built. */
@Timeout(60)
class LauncherIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path project;

    @BeforeEach
    void copyTheScripts() throws IOException {
        Files.createDirectories(project.resolve(".ci"));
        for (var file : List.of("run", "check", ".ci/jdk.sh", ".ci/clients.sh")) {
            Files.copy(ROOT.resolve(file), project.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private record Outcome(int exit, String output) {}

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        var jdk = project.resolve(".ci/jdk.sh");
        Files.writeString(jdk, Files.readString(jdk).replace("needed_jdk=25", "needed_jdk=99"));

        var outcome = run("./run");

        assertThat(outcome.exit).isEqualTo(1);
        assertThat(outcome.output).startsWith("No JDK 99 or newer was found").contains("set JAVA_HOME").hasLineCount(1);
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        var tools = Files.createDirectory(project.resolve("tools"));
        for (var tool : List.of("bash", "sed", "head", "find", "readlink", "mkdir", "mktemp", "touch", "id", "dirname", "env")) {
            Files.createSymbolicLink(tools.resolve(tool), programme(tool));
        }

        var outcome = run(List.of("env", "PATH=" + tools, "./run"));

        assertThat(outcome.exit).isEqualTo(1);
        assertThat(outcome.output).startsWith("Maven was not found").hasLineCount(1);
    }

    @Test
    void unknownOptionsAreRefused() throws Exception {
        assertThat(run("./run", "--port", "1")).isEqualTo(
                new Outcome(1, "Unknown option --port; ./run --help lists those there are.\n"));
        assertThat(run("./run", "--base-port-offset", "many").output).startsWith("--base-port-offset takes a number");
        assertThat(run("./run", "--data").output).startsWith("The option --data needs a value");
        assertThat(run("./run", "--nodes", "9").output).isEqualTo(
                "--nodes and --node take a number from 1 to 8, not \"9\".\n");
        assertThat(run("./run", "--node", "two").exit).isEqualTo(1);
        assertThat(run("./run", "--nodes", "2", "--node", "1").output).startsWith("--nodes starts a cluster");
        assertThat(run("./run", "--node", "1", "--base-port-offset", "7").output).contains("leave out");
        assertThat(run("./run", "--world", "moon").output).isEqualTo(
                "--world takes lantern-coast or stress, not \"moon\".\n");
        assertThat(run("./run", "--world", "stress", "--import", ".").output).contains("give one of them");
        assertThat(run("./run", "--import", "no-such-pack").output).startsWith("There is no folder no-such-pack");
    }

    @Test
    void aNodeDoesNotMakeTheDataThatItIsToShare() throws Exception {
        var outcome = run("./run", "--node", "2", "--data", "nowhere");

        assertThat(outcome).isEqualTo(new Outcome(1, "No cluster runs on " + project.resolve("nowhere")
                + ": start one with ./run --nodes 3 --data " + project.resolve("nowhere") + "\n"));
        assertThat(project.resolve("nowhere")).doesNotExist();
    }

    @Test
    void helpNamesEveryOption() throws Exception {
        var outcome = run("./run", "--help");

        assertThat(outcome.exit).isZero();
        assertThat(outcome.output).contains("--data", "--base-port-offset", "--world", "--import", "--export", "--admin-link", "--nodes", "--node ");
    }

    @Test
    void aCheckThatCannotEvenBuildStillCountsAndFails() throws Exception {
        Files.writeString(project.resolve("pom.xml"), "<project/>");

        var outcome = run("./check");

        assertThat(outcome.exit).isEqualTo(1);
        assertThat(outcome.output).endsWith("0 passed, 0 failed, 0 skipped\n");
    }

    private static Path programme(String name) {
        return List.of("/usr/bin/", "/bin/").stream()
                .map(folder -> Path.of(folder + name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private Outcome run(String... command) throws Exception {
        return run(List.of(command));
    }

    private Outcome run(List<String> command) throws Exception {
        var builder = new ProcessBuilder(new ArrayList<>(command)).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().remove("CI");
        var process = builder.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Outcome(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }
}
