package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.account.PublicSite;
import org.jventure.admin.startup.ClusterFile;
import org.jventure.admin.startup.ClusterFile.Launch;
import org.jventure.admin.startup.NodeProperties;

class OriginsTest {

    @TempDir
    private Path data;

    private Origins origins(@Nullable Launch launch, Integer... webPorts) {
        new ClusterFile(data).begin(new ClusterFile.Cluster("jdbc:none", null, null, launch,
                List.of(webPorts).stream().map(port -> new ClusterFile.Node("node-" + port, 1, 1, port, 1, 1)).toList()));
        return new Origins(
                new PublicSite(URI.create("https://play.example")),
                new Neighbours(new NodeProperties(data, 0, "test", new NodeProperties.Node("node-1", 1, false))));
    }

    private static Launch three() {
        return new Launch(1, 3, 0, 3, "jventure");
    }

    @Test
    void aPageIsOurOwnByTheHostItWasLoadedFromOrByThePublicAddress() {
        var origins = origins(null, 8080);

        assertThat(origins.isOwn("http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(origins.isOwn("https://inner.example", "inner.example")).isTrue();
        assertThat(origins.isOwn("https://play.example", "10.0.0.7:8080")).isTrue();
    }

    @Test
    void anythingElseIsNot() {
        var origins = origins(null, 8080);

        for (var origin : new String[] {
            null, "", "null", "http://localhost", "http://localhost:8081", "https://play.example.evil.example",
            "https://play.example:444", "http://play.example", "file://", "http://localhost:8080.evil.example"
        }) {
            assertThat(origins.isOwn(origin, "localhost:8080")).as(origin).isFalse();
            assertThat(origins.isNeighbour(origin, "localhost:8080")).as(origin).isFalse();
        }
        assertThat(origins.isOwn("http://localhost:8080", null)).isFalse();
    }

    @Test
    void nodesOfOneClusterOnOneMachineAreNeighboursAlsoWhileTheyAreDown() {
        var origins = origins(three(), 8080, 8083);

        assertThat(origins.neighbours("localhost:8081"))
                .containsExactly("http://localhost:8080", "http://localhost:8082", "http://localhost:8083");
        assertThat(origins.isNeighbour("http://localhost:8080", "localhost:8081")).isTrue();
        assertThat(origins.isNeighbour("http://localhost:8084", "localhost:8081")).isFalse();
        assertThat(origins.isNeighbour("http://evil.example:8080", "localhost:8081")).isFalse();
        assertThat(origins.isNeighbour("https://localhost:8080", "localhost:8081")).isFalse();
    }

    @Test
    void aNodeByItselfAndNodesBehindAProxyHaveNoNeighbours() {
        assertThat(origins(null, 8080).neighbours("localhost:8080")).isEmpty();
        assertThat(origins(three(), 8080).neighbours("play.example")).isEmpty();
        assertThat(origins(three(), 8080).neighbours("localhost:9999")).isEmpty();
    }

    @Test
    void aHostThatIsNoneGetsIntoNoHeader() {
        var origins = origins(three(), 8080);

        assertThat(origins.connections("localhost:8080 https://evil.example; script-src *")).isEmpty();
        assertThat(origins.connections("*")).isEmpty();
        assertThat(origins.connections("[::1]:8080")).startsWith(" ws://[::1]:8080 wss://[::1]:8080 http://[::1]:8081");
    }
}
