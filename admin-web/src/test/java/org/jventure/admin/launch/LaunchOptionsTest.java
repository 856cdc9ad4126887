package org.jventure.admin.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchOptionsTest {

    private static final String[] LINE = {
        "--jventure.data=/srv/coast", "--jventure.base-port-offset=100", "--jventure.world.import=/srv/pack", "--nodes=3"
    };

    @Test
    void everyNodeIsGivenTheImportSoThatNoneTakesAnotherWorld() {
        assertThat(LaunchOptions.parse("nodes", LINE)).isEqualTo(new LaunchOptions(
                3, Path.of("/srv/coast"), 100, List.of("--jventure.world.import=/srv/pack")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "-1", "three", "", "99999999999"})
    void aNumberIsFromOneToEight(String number) {
        assertThatThrownBy(() -> LaunchOptions.parse("node", new String[] {"--node=" + number}))
                .isInstanceOf(RefusedException.class)
                .hasMessage("--node takes a number from 1 to 8, not \"" + number + "\".");
    }

    @Test
    void aNodeHasTheFlagsOfTheSupervisorButItsOwnMemory() {
        var java = NodeLauncher.java(
                "/jdk/bin/java", List.of("--add-modules=java.se", "-Xmx64m", "-XX:+UseSerialGC"), " -Xmx1g  -Da=b ",
                "/jventure.jar");

        assertThat(java).containsExactly(
                "/jdk/bin/java", "--add-modules=java.se", "-Xmx512m", "-Xmx1g", "-Da=b", "-jar", "/jventure.jar");
        assertThat(NodeLauncher.java("java", List.of(), "", "a.jar")).containsExactly("java", "-Xmx512m", "-jar", "a.jar");
    }

    @Test
    void aNodeLearnsItsNumberFromTheCommandLineAndNoSecret() {
        var launcher = new NodeLauncher(
                List.of("java"), LaunchOptions.parse("nodes", LINE), Map.of("SPRING_DATASOURCE_PASSWORD", "secret"));

        assertThat(launcher.command(2)).containsExactly(
                "java", "--jventure.data=/srv/coast", "--jventure.base-port-offset=100", "--jventure.node.number=2",
                "--jventure.node.supervised=true", "--jventure.world.import=/srv/pack");
    }
}
