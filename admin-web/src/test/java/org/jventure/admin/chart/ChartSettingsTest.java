package org.jventure.admin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ContainerPort;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.jventure.account.PublicSite;
import org.jventure.admin.startup.NodeProperties;
import org.jventure.cluster.hazelcast.HazelcastProperties;
import org.jventure.cluster.hazelcast.HazelcastProperties.Discovery;
import org.jventure.session.SessionProperties;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** What the chart sets, the server understands: read with Spring's own rules into the server's own records. */
class ChartSettingsTest {

    private final PodEnvironment pod = PodEnvironment.of(
            Chart.renderedWith("settings: {jventure.session.characters-each: 2}"), 2, "10.1.2.3");

    @Test
    void everyVariableIsASettingThatIsReallyRead() {
        var read = pod.boundNames(Map.of(
                "jventure", NodeProperties.class,
                "jventure.cluster", HazelcastProperties.class,
                "jventure.web", PublicSite.class,
                "jventure.session", SessionProperties.class,
                "spring.datasource", DataSourceProperties.class,
                "jventure.telnet", PodEnvironment.telnet("TelnetProperties")));
        read.addAll(pod.boundNames(Map.of("jventure.telnet", PodEnvironment.telnet("EdgeProperties"))));

        assertThat(pod.names().filter(it -> it.startsWith("JVENTURE_") || it.startsWith("SPRING_DATASOURCE_")))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(read).contains(ConfigurationPropertyName.of(
                        name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'))));
    }

    @Test
    void nodesAreNamedAfterTheirPodsAndMeetByDns() {
        var cluster = bind("jventure.cluster", HazelcastProperties.class);

        assertThat(bind("jventure", NodeProperties.class)).satisfies(node -> {
            assertThat(node.node().id()).isEqualTo("coast-jventure-2").matches("[a-z0-9][a-z0-9.-]{0,62}");
            assertThat(node.node().number()).isEqualTo(1);
            assertThat(node.node().supervised()).isTrue();
            assertThat(node.data()).hasToString("/data");
        });
        assertThat(cluster.name()).isEqualTo("coast-jventure.games");
        assertThat(cluster.discovery()).isEqualTo(Discovery.DNS);
        assertThat(cluster.dnsService()).isEqualTo("coast-jventure-members.games.svc.cluster.local");
        assertThat(cluster.address()).isEqualTo("10.1.2.3:5701");
        assertThat(cluster.cp()).isEqualTo(3);
    }

    @Test
    void thePortsOfThePodAreTheServers() {
        var server = pod.server();
        var environment = pod.environment();

        assertThat(server.getPorts().stream().collect(Collectors.toMap(V1ContainerPort::getName, V1ContainerPort::getContainerPort)))
                .isEqualTo(Map.of(
                        "telnet", environment.getProperty("jventure.telnet.port", Integer.class),
                        "web", environment.getProperty("server.port", Integer.class),
                        "management", environment.getProperty("management.server.port", Integer.class),
                        "hazelcast", environment.getProperty("jventure.cluster.port", Integer.class)));
        assertThat(environment.getProperty("management.server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void theDatabaseIsTheOperatorsAndNoPasswordIsTypedOverTelnet() {
        var database = bind("spring.datasource", DataSourceProperties.class);

        assertThat(database.getUrl()).isEqualTo("jdbc:postgresql://postgresql:5432/jventure");
        assertThat(database.getUsername()).isEqualTo("username of jventure-database");
        assertThat(database.getPassword()).isEqualTo("password of jventure-database");
        assertThat(bind("jventure.session", SessionProperties.class).passwordOnLoopback()).isFalse();
        assertThat(bind("jventure.web", PublicSite.class).page("/")).isEqualTo("http://localhost:8080/");
    }

    @Test
    void telnetOverTlsShowsTheCertificateOfTheSecretAndEachNewOne() {
        var tls = Binder.get(PodEnvironment.of(
                Chart.renderedWith(Chart.FOLDER.resolve("ci/telnet-over-tls.yaml")), 0, "10.1.2.3").environment());
        var bundle = tls.bind("spring.ssl", SslProperties.class).get().getBundle().getPem()
                .get(tls.bind("jventure.telnet.tls-bundle", String.class).get());

        assertThat(tls.bind("jventure.telnet.tls-port", Integer.class).get()).isEqualTo(5443);
        assertThat(bundle.isReloadOnUpdate()).isTrue();
        assertThat(bundle.getKeystore().getCertificate()).isEqualTo("file:/etc/jventure-telnet/tls.crt");
        assertThat(bundle.getKeystore().getPrivateKey()).isEqualTo("file:/etc/jventure-telnet/tls.key");
        assertThat(Binder.get(pod.environment()).bind("jventure.telnet.tls-port", Integer.class).get()).isEqualTo(-1);
    }

    @Test
    void settingsReachTheServerAsTheyWereWritten() {
        var written = Chart.renderedWith("""
                settings:
                  jventure.zone.grace: 5m
                  jventure.telnet.max-connections: 1000000
                  jventure.telnet.address: "::"
                  jventure.session.password-on-loopback-x: true
                  logging.level.org.jventure: "off"
                """).settings();

        assertThat(Manifests.yaml().<Map<String, Object>>load(written)).isEqualTo(Map.of(
                "jventure.zone.grace", "5m", "jventure.telnet.max-connections", 1000000, "jventure.telnet.address", "::",
                "jventure.session.password-on-loopback-x", true, "logging.level.org.jventure", "off"));
        assertThat(bind("jventure.session", SessionProperties.class).charactersEach()).isEqualTo(2);
    }

    private <T> T bind(String prefix, Class<T> type) {
        return Binder.get(pod.environment()).bindOrCreate(prefix, type);
    }
}
