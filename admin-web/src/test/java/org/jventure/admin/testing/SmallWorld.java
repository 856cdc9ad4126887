package org.jventure.admin.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A world and its characters in memory, in front of the real ones. */
@TestConfiguration(proxyBeanMethods = false)
class SmallWorld {

    @Bean
    @Primary
    FakeCharacters smallWorldCharacters() {
        return new FakeCharacters();
    }

    @Bean
    @Primary
    FakeContent smallWorldContent() {
        return new FakeContent();
    }
}
