package org.jventure.admin.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jventure.admin.embedded.DataInUseException;
import org.jventure.admin.embedded.DataLock;
import org.jventure.admin.startup.ClusterDatabase;
import org.jventure.admin.startup.ClusterFile;

/** {@code --node=K}: makes this process node K of the cluster that runs on a data directory. */
public final class JoinCommand {

    private JoinCommand() {}

    /** The settings with which the node starts; empty, with the reason printed, if it may not. */
    public static Optional<String[]> settings(String[] arguments) {
        try {
            return Optional.of(settings(LaunchOptions.parse("node", arguments)).toArray(String[]::new));
        } catch (RefusedException e) {
            System.err.println(e.getMessage());
            return Optional.empty();
        }
    }

    private static List<String> settings(LaunchOptions options) {
        var file = new ClusterFile(options.data());
        if (file.read().isEmpty()) {
            checkThatNoneIsJustStarting(options);
        }
        var cluster = new Admission(options.data(), file).clusterFor("node-" + options.number());
        var launch = Objects.requireNonNull(cluster.launch());
        var settings = new ArrayList<>(List.of(
                "--jventure.data=" + options.data(),
                "--jventure.node.number=" + options.number(),
                "--jventure.base-port-offset=" + launch.basePortOffset(),
                "--jventure.cluster.cp=" + launch.cp(),
                "--jventure.cluster.name=" + launch.name(),
                "--spring.datasource.url=" + cluster.jdbcUrl()));
        var user = cluster.user();
        if (user != null) {
            settings.add("--spring.datasource.username=" + user);
        }
        try {
            var password = new ClusterDatabase(cluster).password();
            if (password != null) {
                settings.add("--spring.datasource.password=" + password);
            }
        } catch (IOException e) {
            throw new RefusedException("The password of the database cannot be read: " + e.getMessage()
                    + ".\nStart the node as the user who started the cluster.");
        }
        settings.addAll(options.more());
        return settings;
    }

    private static void checkThatNoneIsJustStarting(LaunchOptions options) {
        try {
            DataLock.check(options.data());
        } catch (DataInUseException _) {
            throw new RefusedException("The server on " + options.data() + " is just starting or stopping."
                    + "\nTry again when it says that it is ready.");
        }
    }
}
