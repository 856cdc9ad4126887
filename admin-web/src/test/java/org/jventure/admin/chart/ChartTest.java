package org.jventure.admin.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart is one that Helm and Kubernetes take, with its own values and with each example. */
class ChartTest {

    private static List<Path> examples() {
        return Chart.examples();
    }

    @Test
    void helmFindsNothingToSayAgainstIt() {
        var result = new Helm(Chart.FOLDER).lint().strict().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @Test
    void withItsOwnValuesItIsWhatKubernetesTakes() {
        var manifests = Chart.rendered();

        assertThat(manifests.all()).extracting(it -> it.getClass().getSimpleName()).containsExactlyInAnyOrder(
                "V1StatefulSet", "V1ConfigMap", "V1Service", "V1Service", "V1Service", "V1Service", "V1NetworkPolicy",
                "V1PodDisruptionBudget");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void withEachExampleItIsWhatKubernetesTakes(Path values) {
        assertThat(Chart.renderedWith(values).nodes().getSpec().getReplicas()).isPositive();
    }

    @Test
    void theCheckAgainstKubernetesTypesIsAStrictOne() {
        var map = Map.of("apiVersion", "v1", "kind", "ConfigMap", "metadata", Map.of("name", "x"));
        var unknown = Map.of("apiVersion", "v1", "kind", "ConfigMap", "dat", Map.of());
        var missing = Map.of("apiVersion", "networking.k8s.io/v1", "kind", "Ingress", "spec",
                Map.of("rules", List.of(Map.of("http", Map.of("paths", List.of(Map.of("path", "/")))))));
        var wrong = Map.of("apiVersion", "policy/v1", "kind", "PodDisruptionBudget", "spec", Map.of("selector", "all"));

        assertThat(Manifests.typed(map)).isInstanceOf(V1ConfigMap.class);
        Stream.of(unknown, missing, wrong)
                .forEach(it -> assertThatThrownBy(() -> Manifests.typed(it)).as("%s", it).isInstanceOf(RuntimeException.class));
    }

    @Test
    void thereIsAnIngressOnlyIfOneIsWanted() {
        assertThat(Chart.rendered().all(V1Ingress.class)).isEmpty();
        var ingress = Chart.renderedWith(Chart.FOLDER.resolve("ci/five-nodes-in-public.yaml")).only(V1Ingress.class);

        assertThat(ingress.getSpec().getRules()).singleElement().satisfies(rule -> {
            assertThat(rule.getHost()).isEqualTo("coast.example");
            assertThat(rule.getHttp().getPaths()).singleElement()
                    .extracting(it -> it.getBackend().getService().getName()).isEqualTo("coast-web");
        });
    }

    @Test
    void aSingleNodeHasNoBudgetThatWouldKeepItsMachineFromBeingEmptied() {
        assertThat(Chart.renderedWith("replicas: 1").all(V1PodDisruptionBudget.class)).isEmpty();
        assertThat(Chart.rendered().only(V1PodDisruptionBudget.class).getSpec()).satisfies(budget -> {
            assertThat(budget.getMaxUnavailable().getIntValue()).isEqualTo(1);
            assertThat(budget.getUnhealthyPodEvictionPolicy()).isEqualTo("AlwaysAllow");
        });
    }

    @Test
    void theVersionInItIsTheServers() throws Exception {
        Map<String, Object> chart = Manifests.yaml().load(Files.readString(Chart.FOLDER.resolve("Chart.yaml")));
        var version = Files.readString(Path.of("pom.xml")).lines()
                .filter(line -> line.contains("<version>")).findFirst().orElseThrow()
                .replaceAll(".*<version>|</version>.*", "");

        assertThat(chart.get("appVersion")).isEqualTo(version);
        assertThat(Chart.rendered().server().getImage()).isEqualTo("jventure:" + version);
        assertThat(Chart.renderedWith(Chart.FOLDER.resolve("ci/five-nodes-in-public.yaml")).server().getImage())
                .startsWith("images.example/jventure@sha256:0123");
    }

    @Test
    void anotherSettingReplacesTheNodesAndTheSameOnesDoNot() {
        var label = "checksum/settings";
        var first = Chart.renderedWith("settings: {jventure.zone.grace: 3m}");
        var second = Chart.renderedWith("settings: {jventure.zone.grace: 4m}");

        assertThat(first.nodes().getSpec().getTemplate()).isNotEqualTo(second.nodes().getSpec().getTemplate());
        assertThat(first.nodes().getSpec().getTemplate().getMetadata().getAnnotations().get(label))
                .isEqualTo(Chart.renderedWith("settings: {jventure.zone.grace: 3m}")
                        .nodes().getSpec().getTemplate().getMetadata().getAnnotations().get(label));
    }
}
