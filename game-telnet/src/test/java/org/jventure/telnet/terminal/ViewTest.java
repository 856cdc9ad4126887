package org.jventure.telnet.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewTest {

    @Test
    void aScreenOfOneColumnIsTreatedAsIfItHadTwenty() {
        assertThat(View.of(Screens.ascii(1)).columns()).isEqualTo(20);
        assertThat(View.of(Screens.ascii(21)).columns()).isEqualTo(21);
    }
}
