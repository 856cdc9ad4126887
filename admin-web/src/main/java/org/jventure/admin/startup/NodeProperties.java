package org.jventure.admin.startup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * This node.
 *
 * @param data           where logs, {@code cluster.json} and the embedded database are kept
 * @param basePortOffset added to every port that is not set by itself: telnet 5555, telnet over TLS 5443, web 8080,
 *                       management 9090, members 5701
 * @param processName    names this process's database sessions; by default another one at each start
 * @param node           its identity
 */
@Validated
@ConfigurationProperties("jventure")
public record NodeProperties(
        @DefaultValue("data") Path data,
        @DefaultValue("0") @Min(0) @Max(56000) int basePortOffset,
        @DefaultValue("jventure") String processName,
        @DefaultValue Node node) {

    /**
     * @param id         the node's name in its cluster; it keeps the name when it is started again
     * @param number     which of several nodes on one machine it is; all its ports are higher by the number less one
     * @param supervised whether somebody else speaks for it, who has started it, such as {@code ./run --nodes} or
     *                   Kubernetes: then it prints no addresses and no link
     */
    public record Node(
            @DefaultValue("node-1") @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,62}") String id,
            @DefaultValue("1") @Min(1) @Max(NodeDefaults.MOST_NODES) int number,
            @DefaultValue("false") boolean supervised) {}
}
