package org.jventure.cluster.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionCloserTest {

    @Test
    void theMajorityClosesTheSessionsOfAMemberThatIsGone() {
        assertThat(SessionCloser.mayClose(2, 2, false, 1)).isTrue();
    }

    @Test
    void theSmallerSideOfASplitClosesNothing() {
        assertThat(SessionCloser.mayClose(1, 2, false, 1)).isFalse();
    }

    @Test
    void whoIsBackKeepsItsSessions() {
        assertThat(SessionCloser.mayClose(3, 2, true, 2)).isFalse();
    }

    @Test
    void itIsNotTriedForEver() {
        assertThat(SessionCloser.mayClose(2, 2, false, 20)).isTrue();
        assertThat(SessionCloser.mayClose(2, 2, false, 21)).isFalse();
    }
}
