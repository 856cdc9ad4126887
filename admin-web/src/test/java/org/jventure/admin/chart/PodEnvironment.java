package org.jventure.admin.chart;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1EnvVar;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jventure.admin.startup.NodeDefaults;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What the server of one pod finds in its environment, with what Kubernetes puts in for references. */
record PodEnvironment(V1Container server, Map<String, String> variables, Map<String, Object> settings) {

    static PodEnvironment of(Manifests chart, int ordinal, String address) {
        var pod = chart.nodes().getMetadata().getName() + "-" + ordinal;
        var variables = new LinkedHashMap<String, String>();
        chart.server().getEnv().forEach(it -> variables.put(it.getName(), value(it, pod, address)));
        Map<String, Object> settings = Manifests.yaml().load(chart.settings());
        return new PodEnvironment(chart.server(), variables, settings == null ? Map.of() : settings);
    }

    private static String value(V1EnvVar variable, String pod, String address) {
        if (variable.getValueFrom() == null) {
            return variable.getValue();
        }
        var secret = variable.getValueFrom().getSecretKeyRef();
        if (secret != null) {
            return secret.getKey() + " of " + secret.getName();
        }
        var field = variable.getValueFrom().getFieldRef().getFieldPath();
        return switch (field) {
            case "metadata.name" -> pod;
            case "status.podIP" -> address;
            default -> throw new AssertionError(field);
        };
    }

    Stream<String> names() {
        return variables.keySet().stream();
    }

    /** As the server sees it, with the settings that it computes. */
    ConfigurableEnvironment environment() {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.forEach(it -> sources.remove(it.getName()));
        sources.addLast(new SystemEnvironmentPropertySource("systemEnvironment", Map.copyOf(variables)));
        sources.addLast(new MapPropertySource("application.yaml", settings));
        new NodeDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    /** The names of all settings that the types take from the variables. */
    Set<ConfigurationPropertyName> boundNames(Map<String, Class<?>> types) {
        var bound = new HashSet<ConfigurationPropertyName>();
        var binder = Binder.get(environment(), new BindHandler() {
            @Override
            public Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
                bound.add(name);
                return result;
            }
        });
        types.forEach(binder::bind);
        return bound;
    }

    /** One of the records of telnet's settings, which nobody else knows. */
    static Class<?> telnet(String name) {
        try {
            return Class.forName("org.jventure.telnet." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
