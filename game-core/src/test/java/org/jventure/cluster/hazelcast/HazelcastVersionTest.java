package org.jventure.cluster.hazelcast;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HazelcastVersionTest {

    @Test
    void theVersionOnTheClassPathWillDo() {
        assertThatNoException().isThrownBy(HazelcastVersion::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.4.0", "5.3.8", "5.4.1-SNAPSHOT", "4.2"})
    void versionsWithConsensusWillDo(String version) {
        assertThatNoException().isThrownBy(() -> HazelcastVersion.check(version, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5.0", "5.6.0-SNAPSHOT", "6.0", "6", "new"})
    void laterOnesAreRefusedWithASentenceThatSaysWhatToDo(String version) {
        assertThatThrownBy(() -> HazelcastVersion.check(version, true))
                .isInstanceOf(UnsupportedHazelcastException.class)
                .hasMessageContaining(version)
                .hasMessageContaining("Set hazelcast.version to 5.4.0 in the root pom.xml");
    }

    @Test
    void oneWithoutTheClassesIsRefusedWhateverItsNumber() {
        assertThatThrownBy(() -> HazelcastVersion.check("5.4.0", false))
                .isInstanceOf(UnsupportedHazelcastException.class)
                .hasMessageContaining("without CP classes");
    }
}
