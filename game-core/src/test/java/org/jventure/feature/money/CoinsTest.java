package org.jventure.feature.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.feature.money.Coins.Wish;
import org.jventure.turn.Refusal;

class CoinsTest {

    @ParameterizedTest
    @CsvSource({
        "5 coins, 5, true", "1 coin, 1, true", "a coin, 1, true", "one gold coin, 1, true", "5 gold, 5, true",
        "007 gold coins, 7, true", "1000000000000 coins, 1000000000000, true", "00000000000000000001 coin, 1, true",
        "all coins, 0, true", "all gold coins, 0, true", "all.coins, 0, true", "ALL COINS, 0, true",
        "coins, 0, false", "coin, 0, false", "gold, 0, false", "the coins, 0, false", "gold coins, 0, false"
    })
    void coinsHaveManyNames(String words, long amount, boolean spoken) {
        assertThat(Coins.meant(words)).contains(new Wish(amount, spoken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rope", "old coin", "2.coin", "5", "all", "coins of gold", "", "five coins", "5 5 coins"})
    void otherThingsAreNotCoins(String words) {
        assertThat(Coins.meant(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0 coins", "000 coins", "-1 coins", "+1 coins", "-9223372036854775808 coins", "1.5 coins", ".5 coins", "1,000 coins",
        "1e3 coins", "0x10 coins", "1000000000001 coins", "9223372036854775808 coins",
        "99999999999999999999999999999999999999999999 coins"
    })
    void whatCanNotBeIsRefused(String words) {
        assertThatThrownBy(() -> Coins.meant(words)).isInstanceOf(Refusal.class);
    }

    @Test
    void asManyAreMeantAsThereAreOrNone() {
        assertThat(new Wish(0, true).of(7, "none", "few")).isEqualTo(7);
        assertThat(new Wish(7, true).of(7, "none", "few")).isEqualTo(7);
        assertThatThrownBy(() -> new Wish(8, true).of(7, "none", "few")).hasMessage("few");
        assertThatThrownBy(() -> new Wish(0, true).of(0, "none", "few")).hasMessage("none");
    }

    @Test
    void nothingOverflows() {
        assertThatThrownBy(() -> Coins.requireRoom(1_000_000_000_000L, 1, "full")).hasMessage("full");
        assertThatThrownBy(() -> Coins.requireRoom(1_000_000_000_000L, 1_000_000_000_000L, "full")).hasMessage("full");
        Coins.requireRoom(999_999_999_999L, 1, "full");
    }
}
