package org.jventure.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private final Addresses some = Addresses.of(List.of("192.0.2.0/25", " 2001:db8::/32 ", "203.0.113.9", ""));

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.0", "192.0.2.127", "::ffff:192.0.2.5", "2001:db8:1::1", "2001:db8::2%eth0", "203.0.113.9"})
    void aBlockHoldsItsAddresses(String address) {
        assertThat(some.hold(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.128", "192.0.3.1", "2001:db9::1", "203.0.113.8", "unknown", "", "192.0.2.1/25", "localhost"})
    void andNoOther(String address) {
        assertThat(some.hold(address)).isFalse();
    }

    @Test
    void noneHoldsNobody() {
        assertThat(Addresses.none().hold("127.0.0.1")).isFalse();
        assertThat(Addresses.of(List.of("0.0.0.0/0")).hold("127.0.0.1")).isTrue();
        assertThat(Addresses.of(List.of("0.0.0.0/0")).hold("::1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "192.0.2.0/33", "2001:db8::/129", "192.0.2.0/", "192.0.2/24x", "/8", "10.0.0.0/-1"})
    void whatIsNoBlockIsRefusedWithASentence(String written) {
        assertThatThrownBy(() -> Addresses.of(List.of(written)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"" + written + "\" is no block of addresses");
    }

    @Test
    void aNetworkOfIPv6CountsAsOneAddress() {
        assertThat(Addresses.counted("2001:db8:1:2::1")).isEqualTo(Addresses.counted("2001:db8:1:2:ffff::9%eth0"));
        assertThat(Addresses.counted("2001:db8:1:2::1")).isNotEqualTo(Addresses.counted("2001:db8:1:3::1"));
        assertThat(Addresses.counted("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Addresses.counted("unknown")).isEqualTo("unknown");
    }
}
