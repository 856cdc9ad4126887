package org.jventure.admin.chart;

import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What Helm has rendered, read into Kubernetes' own types: an unknown field, a missing one or a wrong type throws. */
record Manifests(List<Object> all) {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "v1 ConfigMap", V1ConfigMap.class,
            "v1 Service", V1Service.class,
            "apps/v1 StatefulSet", V1StatefulSet.class,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class,
            "networking.k8s.io/v1 Ingress", V1Ingress.class,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class);

    private static final JsonMapper MAPPER = new JsonMapper();

    static Manifests of(String yaml) {
        new JSON();
        var all = new ArrayList<>();
        yaml().loadAll(yaml).forEach(document -> {
            if (document instanceof Map<?, ?> manifest) {
                all.add(typed(manifest));
            }
        });
        return new Manifests(List.copyOf(all));
    }

    /** Repeated keys are an error here, and in the newer of Kubernetes' readers. */
    static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    static Object typed(Map<?, ?> manifest) {
        var kind = manifest.get("apiVersion") + " " + manifest.get("kind");
        var type = Optional.<Class<?>>ofNullable(TYPES.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("no type is known for " + kind));
        return JSON.deserialize(MAPPER.writeValueAsString(manifest), type);
    }

    <T> List<T> all(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T> T only(Class<T> type) {
        var found = all(type);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + type.getSimpleName());
        }
        return found.getFirst();
    }

    V1Service service(String name) {
        return all(V1Service.class).stream()
                .filter(it -> it.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no service " + name));
    }

    V1StatefulSet nodes() {
        return only(V1StatefulSet.class);
    }

    V1Container server() {
        return nodes().getSpec().getTemplate().getSpec().getContainers().getFirst();
    }

    /** The file of settings that the pods read. */
    String settings() {
        return only(V1ConfigMap.class).getData().get("application.yaml");
    }
}
