package org.jventure.admin.startup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.account.PublicSite;
import org.jventure.account.SetupLinks;
import org.jventure.admin.embedded.EmbeddedDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells people and tools that the node is ready, and tools when it leaves. */
@Component
final class NodeAnnouncement {

    private final NodeProperties properties;
    private final Environment environment;
    private final PublicSite site;
    private final SetupLinks setupLinks;
    private final JdbcConnectionDetails connection;
    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final ClusterFile clusterFile;

    NodeAnnouncement(
            NodeProperties properties,
            Environment environment,
            PublicSite site,
            SetupLinks setupLinks,
            JdbcConnectionDetails connection,
            ObjectProvider<EmbeddedDatabase> embedded) {
        this.properties = properties;
        this.environment = environment;
        this.site = site;
        this.setupLinks = setupLinks;
        this.connection = connection;
        this.embedded = embedded;
        this.clusterFile = new ClusterFile(properties.data());
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        var node = new ClusterFile.Node(
                properties.node().id(),
                ProcessHandle.current().pid(),
                port("local.telnet.port", "jventure.telnet.port"),
                port("local.server.port", "server.port"),
                port("local.management.port", "management.server.port"),
                port("local.cluster.port", "jventure.cluster.port"));
        clusterFile.add(alone(node), node);
        if (!properties.node().supervised()) {
            System.out.println(readyBlock(node).text());
        }
    }

    private ReadyBlock readyBlock(ClusterFile.Node node) {
        var cluster = clusterFile.read().orElseGet(() -> alone(node));
        var log = environment.getRequiredProperty("logging.file.name");
        // a new link would make the one worthless that the supervisor of the cluster has printed
        var link = cluster.launch() == null ? firstAdminLink() : null;
        return new ReadyBlock(
                node, environment.getProperty("jventure.telnet.tls-port", Integer.class, -1), cluster, site.page("/"), properties.data(), log, link);
    }

    @EventListener(ContextClosedEvent.class)
    void withdraw() {
        clusterFile.remove(properties.node().id(), ProcessHandle.current().pid());
    }

    private ClusterFile.Cluster alone(ClusterFile.Node node) {
        var database = embedded.getIfAvailable();
        return new ClusterFile.Cluster(
                connection.getJdbcUrl(),
                connection.getUsername(),
                database == null ? null : database.passwordFile().toString(),
                null,
                List.of(node));
    }

    private @Nullable String firstAdminLink() {
        return setupLinks.adminExists() ? null : site.page("/setup/" + setupLinks.create());
    }

    /** The port that is really open: a setting of 0 means any. */
    private int port(String open, String setting) {
        Integer port = environment.getProperty(open, Integer.class);
        return port != null ? port : environment.getRequiredProperty(setting, Integer.class);
    }
}
