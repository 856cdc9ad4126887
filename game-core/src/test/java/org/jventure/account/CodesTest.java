package org.jventure.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    private final Codes codes = new Codes(new Random(7));

    @Test
    void aCodeIsReadBackHoweverItIsTyped() {
        String code = codes.next();

        assertThat(Codes.shown(code)).matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}");
        assertThat(Codes.read(Codes.shown(code))).contains(code);
        assertThat(Codes.read(" " + Codes.shown(code).replace('-', ' ').toLowerCase() + "\t")).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BCDF", "BCDF-GHJA", "BCDF-GHJK-L", "1234-5678", "BCDF\u0000GHJ"})
    void whatCannotBeACodeIsNone(String typed) {
        assertThat(Codes.read(typed)).isEmpty();
    }
}
