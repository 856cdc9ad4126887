package org.jventure.admin.startup;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Takes the line ends off the end of what opens the database: an editor writes one after the last line of a file, and a
 * secret that is made from the file has it too. No password is meant to end so.
 */
public final class TidySecrets implements EnvironmentPostProcessor, Ordered {

    private static final List<String> SETTINGS =
            List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var tidied = new LinkedHashMap<String, Object>();
        for (var setting : SETTINGS) {
            var value = environment.getProperty(setting);
            if (value != null && (value.endsWith("\n") || value.endsWith("\r"))) {
                tidied.put(setting, value.replaceFirst("[\r\n]+\\z", ""));
            }
        }
        if (!tidied.isEmpty()) {
            environment.getPropertySources().addFirst(new MapPropertySource("tidySecrets", tidied));
        }
    }

    /** When all settings are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
