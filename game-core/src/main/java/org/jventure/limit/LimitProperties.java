package org.jventure.limit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much strangers may do. Nodes tell each other what they count, so that a limit is one for the whole cluster, about a
 * second late. An IPv6 network of 64 bits counts as one address.
 *
 * @param trusted               addresses, as 192.0.2.0/24, that nothing is counted of
 * @param connections           connections that one address may open
 * @param allConnections        the same for all addresses together
 * @param signIns               passwords that may be tried from one address, right or wrong
 * @param allSignIns            the same from all addresses together
 * @param wrongPasswords        wrong passwords from one address
 * @param wrongPasswordsForName wrong passwords from one address for one name
 * @param signUps               accounts that may be asked for from one address
 * @param allSignUps            the same from all addresses together
 */
@ConfigurationProperties("jventure.limits")
public record LimitProperties(
        @DefaultValue List<String> trusted,
        @DefaultValue("600 + 300/m") Rate connections,
        @DefaultValue("10000 + 6000/m") Rate allConnections,
        @DefaultValue("300 + 60/m") Rate signIns,
        @DefaultValue("3000 + 1200/m") Rate allSignIns,
        @DefaultValue("60 + 12/m") Rate wrongPasswords,
        @DefaultValue("10 + 2/m") Rate wrongPasswordsForName,
        @DefaultValue("60 + 20/h") Rate signUps,
        @DefaultValue("1000 + 1000/h") Rate allSignUps) {

    public LimitProperties {
        trusted = List.copyOf(trusted);
    }
}
