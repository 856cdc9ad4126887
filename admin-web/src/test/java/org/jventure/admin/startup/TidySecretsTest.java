package org.jventure.admin.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class TidySecretsTest {

    private static StandardEnvironment tidied(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        new TidySecrets().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter 2\n", "hunter 2\r\n", "hunter 2\n\n"})
    void theLineEndsOfAFileAreNoPartOfWhatOpensTheDatabase(String read) {
        var environment = tidied(Map.of("spring.datasource.password", read, "spring.datasource.username", "coast\n"));

        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("hunter 2");
        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("coast");
    }

    @Test
    void everythingElseStaysAsItIs() {
        assertThat(tidied(Map.of("spring.datasource.password", " hunter\n2 ")).getProperty("spring.datasource.password"))
                .isEqualTo(" hunter\n2 ");
        assertThat(tidied(Map.of()).getPropertySources().contains("tidySecrets")).isFalse();
    }

    @Test
    void theServerKnowsOfIt() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                .load(EnvironmentPostProcessor.class, FailureHandler.handleMessage((_, _) -> {})))
                .hasAtLeastOneElementOfType(TidySecrets.class);
    }
}
