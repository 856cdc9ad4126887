package org.jventure.admin.startup;

import java.util.List;
import java.util.stream.Collectors;

/** Nodes run on the data whose supervisor was killed; the message says how to stop them. */
public final class NodesLeftException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    public NodesLeftException(List<ClusterFile.Node> nodes) {
        super("Nodes of an earlier cluster still run on these data: "
                + nodes.stream()
                        .map(it -> it.id() + " (process " + it.pid() + ")")
                        .collect(Collectors.joining(", "))
                + ".");
        this.action = "Stop them first: kill "
                + nodes.stream().map(it -> Long.toString(it.pid())).collect(Collectors.joining(" "));
    }

    public String action() {
        return action;
    }
}
