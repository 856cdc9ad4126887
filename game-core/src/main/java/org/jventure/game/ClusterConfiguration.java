package org.jventure.game;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.jventure.cluster.SharedCache;
import org.jventure.cluster.hazelcast.HazelcastCluster;
import org.jventure.cluster.hazelcast.HazelcastProperties;
import org.jventure.kernel.NodeId;
import org.jventure.placement.ClusterStore;
import org.jventure.placement.JdbcClusterStore;
import org.jventure.placement.JdbcLostNodes;
import org.jventure.placement.JdbcWorldIdentity;
import org.jventure.placement.LostNodes;
import org.jventure.placement.NodeSelf;

/** This node among others: what it tells of itself, where that is kept, and how it finds them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HazelcastProperties.class)
class ClusterConfiguration {

    @Bean
    NodeSelf nodeSelf(
            HazelcastProperties cluster,
            @Value("${jventure.node.id:node-1}") String node,
            @Value("${jventure.process-name:${jventure.node.id:node-1}}") String process,
            @Value("${jventure.telnet.port:0}") int telnet,
            @Value("${server.port:0}") int web) {
        var version = ClusterConfiguration.class.getPackage().getImplementationVersion();
        return new NodeSelf(
                new NodeId(node), cluster.address(), telnet, web,
                version == null ? "development" : version, cluster.name(), process);
    }

    @Bean(destroyMethod = "close")
    ClusterStore clusterStore(JdbcConnectionDetails database) {
        return new JdbcClusterStore(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @Bean
    LostNodes lostNodes(JdbcClient db) {
        return new JdbcLostNodes(db);
    }

    /** Members of two worlds never find each other, even where their ports lie close together. */
    @Bean(destroyMethod = "shutdown")
    @DependsOnDatabaseInitialization
    HazelcastCluster hazelcastCluster(NodeSelf self, HazelcastProperties cluster, JdbcClient db) {
        var world = new JdbcWorldIdentity(db).value();
        return new HazelcastCluster(self.node(), cluster.withName(cluster.name() + "-" + world));
    }

    @Bean
    SharedCache contentCache(HazelcastCluster cluster) {
        return cluster.cache("content");
    }
}
