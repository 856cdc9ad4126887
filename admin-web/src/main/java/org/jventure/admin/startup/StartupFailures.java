package org.jventure.admin.startup;

import java.net.BindException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.embedded.DataInUseException;
import org.jventure.admin.embedded.PostgresFailedException;
import org.jventure.cluster.hazelcast.MemberPortException;
import org.jventure.cluster.hazelcast.UnsupportedHazelcastException;
import org.jventure.game.UnreachableNodesException;
import org.jventure.placement.NodeIdInUseException;
import org.jventure.placement.OtherClusterException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

/** What may keep a node from starting through no fault of its own: one sentence each, and what to do. */
final class StartupFailures {

    private StartupFailures() {}

    private static final String OTHER_PORTS =
            "Stop the other program, or move all ports of this node with --base-port-offset N.";

    static final class PortTaken extends AbstractFailureAnalyzer<PortTakenException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, PortTakenException e) {
            return new FailureAnalysis(
                    "Port %d (%s) is taken by another program.".formatted(e.port(), e.purpose()),
                    OTHER_PORTS + " (This one alone moves with " + environmentName(e.setting()) + "=N.)", e);
        }
    }

    /** The environment variable that makes a setting, by Spring's rule. */
    private static String environmentName(String setting) {
        return setting.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }

    static final class WebPortTaken extends AbstractFailureAnalyzer<PortInUseException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, PortInUseException e) {
            return new FailureAnalysis("Port %d is taken by another program.".formatted(e.getPort()), OTHER_PORTS, e);
        }
    }

    static final class AnyPortTaken extends AbstractFailureAnalyzer<BindException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, BindException e) {
            return new FailureAnalysis("A port is taken by another program: " + e.getMessage() + ".", OTHER_PORTS, e);
        }
    }

    static final class DataInUse extends AbstractFailureAnalyzer<DataInUseException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, DataInUseException e) {
            return new FailureAnalysis(
                    "The data in " + e.directory() + " are in use by another server.",
                    "Stop that server, or give this one data of its own with --data DIR.", e);
        }
    }

    static final class NodesLeft extends AbstractFailureAnalyzer<NodesLeftException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, NodesLeftException e) {
            return new FailureAnalysis(String.valueOf(e.getMessage()), e.action(), e);
        }
    }

    static final class NodeIdInUse extends AbstractFailureAnalyzer<NodeIdInUseException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, NodeIdInUseException e) {
            return new FailureAnalysis(
                    String.valueOf(e.getMessage()),
                    "Stop that process, or give this node another number (JVENTURE_NODE_NUMBER) or name"
                            + " (JVENTURE_NODE_ID).", e);
        }
    }

    static final class OtherCluster extends AbstractFailureAnalyzer<OtherClusterException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, OtherClusterException e) {
            return new FailureAnalysis(
                    String.valueOf(e.getMessage()),
                    "Give this node the same name with JVENTURE_CLUSTER_NAME, or a database of its own.", e);
        }
    }

    static final class NewerSchema extends AbstractFailureAnalyzer<NewerSchemaException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, NewerSchemaException e) {
            return new FailureAnalysis(
                    String.valueOf(e.getMessage()),
                    "Start that version or a later one; or restore the backup that was made before it first ran, and start"
                            + " this one on that.", e);
        }
    }

    static final class UnreachableNodes extends AbstractFailureAnalyzer<UnreachableNodesException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, UnreachableNodesException e) {
            if (e.isOfOtherVersion()) {
                return new FailureAnalysis(
                        String.valueOf(e.getMessage()),
                        "Versions that don't go together can't be one cluster: start this node in their version, or stop"
                                + " all nodes of the other one first. If the changelog says that these two go together, look"
                                + " whether each can reach the other's member port (JVENTURE_CLUSTER_PORT) and finds it"
                                + " (JVENTURE_CLUSTER_MEMBERS).", e);
            }
            return new FailureAnalysis(
                    String.valueOf(e.getMessage()),
                    "Look whether each can reach the other's member port (JVENTURE_CLUSTER_PORT), finds it"
                            + " (JVENTURE_CLUSTER_MEMBERS) and runs the same version; or give this node a database of its"
                            + " own.", e);
        }
    }

    static final class MemberPort extends AbstractFailureAnalyzer<MemberPortException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, MemberPortException e) {
            return new FailureAnalysis(
                    String.valueOf(e.getMessage()),
                    "Free the port, or set another with JVENTURE_CLUSTER_PORT; nodes that are to be one cluster need the"
                            + " same name (JVENTURE_CLUSTER_NAME) and version.", e);
        }
    }

    static final class UnsupportedHazelcast extends AbstractFailureAnalyzer<UnsupportedHazelcastException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, UnsupportedHazelcastException e) {
            return new FailureAnalysis(
                    String.valueOf(e.getMessage()), "Use the jar as it was built: it holds the right version.", e);
        }
    }

    static final class PostgresFailed extends AbstractFailureAnalyzer<PostgresFailedException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, PostgresFailedException e) {
            return new FailureAnalysis(String.valueOf(e.getMessage()), e.action(), e);
        }
    }

    static final class DatabaseUnreachable extends AbstractFailureAnalyzer<SQLException> {
        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith("08")) {
                return new FailureAnalysis(
                        "The database cannot be reached: " + e.getMessage(),
                        "Start it, or correct SPRING_DATASOURCE_URL.", e);
            }
            if (state.startsWith("28") || state.equals("3D000")) {
                return new FailureAnalysis(
                        "The database turns this node away: " + e.getMessage(),
                        "Correct SPRING_DATASOURCE_URL, _USERNAME or _PASSWORD.", e);
            }
            return null;
        }
    }
}
