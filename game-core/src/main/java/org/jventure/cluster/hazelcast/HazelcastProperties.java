package org.jventure.cluster.hazelcast;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this node finds the others and talks to them. The member port has no sign-in: only other nodes may reach it.
 *
 * @param name          the cluster's name; nodes of another name are refused. It is no secret
 * @param bindAddress   local address of the member port; {@code 0.0.0.0} for all, with the first one told to others
 * @param port          member port; never another one than this
 * @param publicAddress host, or host:port, under which others reach this node; empty: the local address
 * @param members       with {@code discovery=tcp}: host:port of nodes to look for; those that are not there do no harm
 * @param discovery     how others are found: {@code tcp} by the list, {@code dns} by asking for {@code dns-service}
 * @param dnsService    with {@code discovery=dns}: a name with one address for each node, such as a headless service's;
 *                      each is asked at this node's own port number
 * @param cp            nodes that keep the leader's lock: 3, or 0 for none, which makes failover slower. The same on
 *                      every node; fixed at start. With fewer than three nodes use 0
 */
@Validated
@ConfigurationProperties("jventure.cluster")
public record HazelcastProperties(
        @NotBlank @DefaultValue("jventure") String name,
        @NotBlank @DefaultValue("127.0.0.1") String bindAddress,
        @Min(1) @Max(65535) @DefaultValue("5701") int port,
        @NotNull @DefaultValue("") String publicAddress,
        @NotNull @DefaultValue List<@Pattern(regexp = ".+:\\d{1,5}", message = "must be host:port") String> members,
        @NotNull @DefaultValue("tcp") Discovery discovery,
        @NotNull @DefaultValue("") String dnsService,
        @DefaultValue("0") int cp) {

    /** How a node finds the others. */
    public enum Discovery {
        TCP, DNS
    }

    /** Host and port under which others reach this node. */
    public String address() {
        var host = publicAddress.isEmpty() ? bindAddress : publicAddress;
        return host.contains(":") ? host : host + ":" + port;
    }

    /** The same under another name. */
    public HazelcastProperties withName(String other) {
        return new HazelcastProperties(other, bindAddress, port, publicAddress, members, discovery, dnsService, cp);
    }

    /** The same with other members to look for. */
    public HazelcastProperties withMembers(List<String> others) {
        return new HazelcastProperties(name, bindAddress, port, publicAddress, others, discovery, dnsService, cp);
    }

    /** The same with another number of nodes that keep the lock. */
    public HazelcastProperties withCp(int count) {
        return new HazelcastProperties(
                name, bindAddress, port, publicAddress, members, discovery, dnsService, count);
    }

    @AssertTrue(message = "jventure.cluster.cp is 0 or 3")
    boolean isCpPossible() {
        return cp == 0 || cp == 3;
    }

    @AssertTrue(message = "with jventure.cluster.discovery=dns, jventure.cluster.dns-service is needed")
    boolean isDnsServiceGiven() {
        return discovery != Discovery.DNS || !dnsService.isBlank();
    }
}
