package org.jventure.admin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ContainerPort;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyIngressRule;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPort;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1Volume;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** What must be so in every rendering, or players and the world are in danger. */
class ChartFactsTest {

    private static final Path IN_PUBLIC = Chart.FOLDER.resolve("ci/five-nodes-in-public.yaml");
    private static final int AT_WORST = 90;

    /** hazelcast.graceful.shutdown.max.wait */
    private static final Duration MEMBER_LEAVES = Duration.ofSeconds(30);

    private static List<Manifests> renderings() {
        return Stream.concat(Stream.of(Chart.rendered()), Chart.examples().stream().map(Chart::renderedWith)).toList();
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void nodesFindEachOtherBeforeTheyAreReady(Manifests chart) {
        var members = chart.service(chart.nodes().getSpec().getServiceName());

        assertThat(members.getSpec().getClusterIP()).isEqualTo("None");
        assertThat(members.getSpec().getPublishNotReadyAddresses()).isTrue();
        assertThat(members.getSpec().getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getName()).isEqualTo("hazelcast");
            assertThat(port.getPort()).isEqualTo(5701);
        });
        assertThat(chart.nodes().getSpec().getPodManagementPolicy()).isEqualTo("Parallel");
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everyServiceLeadsToThePodsAndToAPortTheyHave(Manifests chart) {
        var labels = chart.nodes().getSpec().getTemplate().getMetadata().getLabels();
        var ports = chart.server().getPorts().stream().map(V1ContainerPort::getName).toList();

        assertThat(chart.nodes().getSpec().getSelector().getMatchLabels().entrySet()).isSubsetOf(labels.entrySet());
        assertThat(chart.all(V1Service.class)).hasSize(4).allSatisfy(service -> {
            assertThat(service.getSpec().getSelector().entrySet()).isSubsetOf(labels.entrySet());
            assertThat(service.getSpec().getPorts()).allSatisfy(port -> assertThat(ports).contains(port.getTargetPort().getStrValue()));
        });
        assertThat(chart.all(V1Service.class)).filteredOn(it -> !"ClusterIP".equals(it.getSpec().getType()))
                .flatExtracting(it -> it.getSpec().getPorts())
                .allSatisfy(port -> assertThat(port.getName()).isIn("telnet", "telnet-tls", "hazelcast"));
    }

    @Test
    void onlyItsOwnPodsReachTheMemberPort() {
        for (var chart : List.of(Chart.rendered(), Chart.renderedWith(IN_PUBLIC))) {
            var policy = chart.only(V1NetworkPolicy.class).getSpec();
            var own = chart.nodes().getSpec().getSelector().getMatchLabels();

            assertThat(policy.getPodSelector().getMatchLabels()).isEqualTo(own);
            assertThat(policy.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(policy.getIngress()).allSatisfy(rule -> assertThat(rule.getPorts()).isNotEmpty());
            assertThat(policy.getIngress()).filteredOn(rule -> ports(rule).contains(5701)).singleElement().satisfies(rule -> {
                assertThat(ports(rule)).containsExactly(5701);
                assertThat(rule.getFrom()).singleElement().satisfies(peer -> {
                    assertThat(peer.getPodSelector().getMatchLabels()).isEqualTo(own);
                    assertThat(peer.getNamespaceSelector()).isNull();
                    assertThat(peer.getIpBlock()).isNull();
                });
            });
        }
    }

    @Test
    void theOtherPortsAreOpenToThoseWhoAreNamed() {
        var own = Chart.rendered().only(V1NetworkPolicy.class).getSpec();
        assertThat(own.getIngress().stream().flatMap(rule -> ports(rule).stream())).containsExactlyInAnyOrder(5701, 5555, 8080);

        var policy = Chart.renderedWith(IN_PUBLIC).only(V1NetworkPolicy.class).getSpec();
        assertThat(policy.getIngress()).hasSize(4).allSatisfy(rule -> assertThat(rule.getFrom()).isNotEmpty());
        assertThat(policy.getIngress().stream().flatMap(rule -> ports(rule).stream()))
                .containsExactlyInAnyOrder(5701, 5555, 8080, 9090);
    }

    @Test
    void telnetOverTlsIsThereWithItsSecretOnly() {
        var with = Chart.renderedWith(Chart.FOLDER.resolve("ci/telnet-over-tls.yaml"));
        var pod = with.nodes().getSpec().getTemplate().getSpec();

        assertThat(with.service("coast-jventure-telnet").getSpec().getPorts()).last().satisfies(port -> {
            assertThat(port.getPort()).isEqualTo(992);
            assertThat(port.getNodePort()).isEqualTo(30992);
            assertThat(port.getTargetPort().getStrValue()).isEqualTo("telnet-tls");
        });
        assertThat(with.only(V1NetworkPolicy.class).getSpec().getIngress().stream().flatMap(rule -> ports(rule).stream()))
                .contains(5443);
        assertThat(pod.getVolumes()).filteredOn(it -> it.getName().equals("telnet-tls")).singleElement().satisfies(it -> {
            assertThat(it.getSecret().getSecretName()).isEqualTo("coast-telnet");
            assertThat(it.getSecret().getDefaultMode()).isEqualTo(0440);
        });
        var without = Chart.rendered();
        assertThat(without.service("coast-jventure-telnet").getSpec().getPorts()).hasSize(1);
        assertThat(without.server().getPorts()).extracting(V1ContainerPort::getName).doesNotContain("telnet-tls");
    }

    @Test
    void nodesReachDnsEachOtherAndTheDatabaseAndNothingElse() {
        var egress = Chart.renderedWith(Chart.FOLDER.resolve("ci/two-nodes.yaml"))
                .only(V1NetworkPolicy.class).getSpec().getEgress();

        assertThat(egress).allSatisfy(rule -> assertThat(rule.getPorts()).isNotEmpty());
        assertThat(egress.stream().flatMap(rule -> rule.getPorts().stream())
                .map(ChartFactsTest::number)).containsExactlyInAnyOrder(53, 53, 5701, 6432);
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void podsKeepTheRestrictedStandard(Manifests chart) {
        var pod = chart.nodes().getSpec().getTemplate().getSpec();
        var server = chart.server().getSecurityContext();

        assertThat(pod.getContainers()).hasSize(1);
        assertThat(pod.getInitContainers()).isNullOrEmpty();
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isGreaterThanOrEqualTo(10000);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(server.getAllowPrivilegeEscalation()).isFalse();
        assertThat(server.getReadOnlyRootFilesystem()).isTrue();
        assertThat(server.getPrivileged()).isNull();
        assertThat(server.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(server.getCapabilities().getAdd()).isNullOrEmpty();
        assertThat(pod.getVolumes()).allSatisfy(it -> assertThat(it.getHostPath()).isNull());
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void theProbesAskTheManagementPort(Manifests chart) {
        var server = chart.server();

        assertThat(path(server.getLivenessProbe())).isEqualTo(path(server.getStartupProbe()))
                .isEqualTo("management /actuator/health/liveness");
        assertThat(path(server.getReadinessProbe())).isEqualTo("management /actuator/health/readiness");
        assertThat(server.getStartupProbe().getPeriodSeconds() * server.getStartupProbe().getFailureThreshold())
                .isGreaterThanOrEqualTo(300);
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void aNodeThatIsStoppedHasTheTimeThatItGivesItself(Manifests chart) {
        var pod = chart.nodes().getSpec().getTemplate().getSpec();
        var pause = chart.server().getLifecycle().getPreStop().getSleep().getSeconds();

        assertThat(pause).isPositive();
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(pause + AT_WORST);
    }

    /** What the chart's refusal of a short grace period counts with. */
    @Test
    void noNodeGivesItselfMoreTimeThanTheChartCountsWith() throws Exception {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yml"))
                .forEach(environment.getPropertySources()::addLast);
        var phase = Binder.get(environment).bind("spring.lifecycle.timeout-per-shutdown-phase", Duration.class).get();

        var leaving = ofFarewell("PATIENCE").plus(ofFarewell("GOOD_BYE")).plus(phase).plus(MEMBER_LEAVES);

        assertThat(leaving).isLessThanOrEqualTo(Duration.ofSeconds(AT_WORST));
    }

    private static Duration ofFarewell(String constant) throws ReflectiveOperationException {
        var field = Class.forName("org.jventure.game.Farewell").getDeclaredField(constant);
        field.setAccessible(true);
        return (Duration) field.get(null);
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void noSecretIsWrittenDown(Manifests chart) {
        var password = env(chart).get("SPRING_DATASOURCE_PASSWORD");

        assertThat(password.getValue()).isNull();
        assertThat(password.getValueFrom().getSecretKeyRef().getName()).isEqualTo("jventure-database");
        assertThat(env(chart).values()).filteredOn(it -> it.getName().matches(".*(PASSWORD|SECRET|TOKEN)"))
                .allSatisfy(it -> assertThat(it.getValue()).isNull());
        assertThat(chart.all()).noneMatch(it -> it.getClass().getSimpleName().equals("V1Secret"));
    }

    @Test
    void aDatabaseWhoseSignerIsNamedIsTheOnlyOneThatIsBelieved() {
        var secret = Chart.renderedWith("database: {url: 'jdbc:postgresql://db/coast', ca: {secret: pg, key: root.pem}}");
        assertThat(env(secret).get("SPRING_DATASOURCE_URL").getValue())
                .isEqualTo("jdbc:postgresql://db/coast?sslmode=verify-full&sslrootcert=/etc/jventure-database/root.pem");
        assertThat(secret.server().getVolumeMounts()).filteredOn(it -> it.getName().equals("database-ca")).singleElement()
                .satisfies(it -> assertThat(it.getMountPath()).isEqualTo("/etc/jventure-database"));
        assertThat(certificate(secret).getSecret().getSecretName()).isEqualTo("pg");
        assertThat(certificate(secret).getSecret().getItems()).singleElement()
                .satisfies(it -> assertThat(it.getPath()).isEqualTo(it.getKey()).isEqualTo("root.pem"));

        var map = Chart.renderedWith(Chart.FOLDER.resolve("ci/two-nodes.yaml"));
        assertThat(env(map).get("SPRING_DATASOURCE_URL").getValue()).isEqualTo("jdbc:postgresql://db.example:6432/coast"
                + "?connectTimeout=5&sslmode=verify-full&sslrootcert=/etc/jventure-database/ca.crt");
        assertThat(certificate(map).getConfigMap().getName()).isEqualTo("postgresql-ca");

        var own = Chart.renderedWith("database: {url: 'jdbc:postgresql://db/coast?sslmode=verify-ca', ca: {secret: pg}}");
        assertThat(env(own).get("SPRING_DATASOURCE_URL").getValue())
                .isEqualTo("jdbc:postgresql://db/coast?sslmode=verify-ca&sslrootcert=/etc/jventure-database/ca.crt");
        assertThat(Chart.rendered().nodes().getSpec().getTemplate().getSpec().getVolumes())
                .noneMatch(it -> it.getName().equals("database-ca"));
    }

    private static V1Volume certificate(Manifests chart) {
        return chart.nodes().getSpec().getTemplate().getSpec().getVolumes().stream()
                .filter(it -> it.getName().equals("database-ca")).findFirst().orElseThrow();
    }

    @Test
    void threeNodesAndMoreKeepTheLeadersLockAndFewerDoNot() {
        assertThat(cp("replicas: 1")).isEqualTo("0");
        assertThat(cp("replicas: 2")).isEqualTo("0");
        assertThat(cp("replicas: 3")).isEqualTo("3");
        assertThat(cp("replicas: 5")).isEqualTo("3");
        assertThat(cp("{replicas: 4, cluster: {cp: 0}}")).isEqualTo("0");
    }

    @Test
    void twoReleasesNeverMeet() {
        var one = Chart.rendered();
        var other = Manifests.of(Chart.template().withName("other").call());
        var elsewhere = Manifests.of(Chart.template().withNamespace("elsewhere").call());

        assertThat(Stream.of(one, other, elsewhere).map(it -> env(it).get("JVENTURE_CLUSTER_NAME").getValue()))
                .doesNotHaveDuplicates();
        assertThat(one.nodes().getSpec().getSelector()).isNotEqualTo(other.nodes().getSpec().getSelector());
    }

    @Test
    void theLongestNameOfAReleaseLeavesNamesThatKubernetesAndTheServerTake() {
        var chart = Manifests.of(Chart.template().withName("a" + "-very".repeat(10) + "x").withValuesFile(IN_PUBLIC)
                .set("fullnameOverride", "n".repeat(60)).set("replicas", 11).call());

        assertThat(chart.nodes().getMetadata().getName() + "-10").hasSizeLessThanOrEqualTo(63);
        assertThat(chart.nodes().getMetadata().getName() + "-0123456789").hasSizeLessThanOrEqualTo(63);
        assertThat(chart.all(V1Service.class)).allSatisfy(it -> assertThat(it.getMetadata().getName()).hasSizeLessThanOrEqualTo(63));
    }

    @Test
    void playersAddressesAreSeenByDefault() {
        var telnet = Chart.rendered().service("coast-jventure-telnet").getSpec();

        assertThat(telnet.getType()).isEqualTo("LoadBalancer");
        assertThat(telnet.getExternalTrafficPolicy()).isEqualTo("Local");
    }

    @Test
    void aWebProxyIsBelievedOnlyWhereThereIsOne() {
        assertThat(believed("{}")).isNull();
        assertThat(believed("web: {publicUrl: https://coast.example}")).isEqualTo("native");
        assertThat(believed("ingress: {enabled: true, host: coast.example}")).isEqualTo("native");
        assertThat(believed("web: {publicUrl: https://coast.example, behindProxy: false}")).isNull();
        assertThat(believed("{ingress: {enabled: true, host: coast.example}, web: {behindProxy: false}}")).isNull();
        assertThat(believed("web: {behindProxy: true}")).isEqualTo("native");
        assertThat(env(Chart.renderedWith(IN_PUBLIC)).get("JVENTURE_WEB_PUBLICURL").getValue())
                .isEqualTo("https://coast.example");
    }

    private static @Nullable String believed(String values) {
        var variable = env(Chart.renderedWith(values)).get("SERVER_FORWARDHEADERSSTRATEGY");
        return variable == null ? null : variable.getValue();
    }

    private static String cp(String values) {
        return env(Chart.renderedWith(values)).get("JVENTURE_CLUSTER_CP").getValue();
    }

    private static Map<String, V1EnvVar> env(Manifests chart) {
        return chart.server().getEnv().stream().collect(Collectors.toMap(V1EnvVar::getName, it -> it));
    }

    private static String path(V1Probe probe) {
        return probe.getHttpGet().getPort().getStrValue() + " " + probe.getHttpGet().getPath();
    }

    private static List<Integer> ports(V1NetworkPolicyIngressRule rule) {
        return rule.getPorts().stream().map(ChartFactsTest::number).toList();
    }

    private static Integer number(V1NetworkPolicyPort port) {
        return Objects.requireNonNull(port.getPort()).getIntValue();
    }
}
