package org.jventure.cluster.hazelcast;

import com.hazelcast.config.AdvancedNetworkConfig;
import com.hazelcast.config.ClassFilter;
import com.hazelcast.config.Config;
import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.ExecutorConfig;
import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.config.MergePolicyConfig;
import com.hazelcast.config.NearCacheConfig;
import com.hazelcast.config.ReplicatedMapConfig;
import com.hazelcast.config.ServerSocketEndpointConfig;
import com.hazelcast.config.cp.FencedLockConfig;
import com.hazelcast.spi.merge.LatestUpdateMergePolicy;
import java.time.Duration;
import org.jventure.kernel.NodeId;

/** Our settings as Hazelcast's. Each was measured; see protocol.md, section 11. */
final class HazelcastSettings {

    static final String NODE = "node";
    static final String LOCK = "leader";
    static final String MAPS = "map:";
    static final String CACHES = "cache:";

    private static final Duration CACHED = Duration.ofHours(6);
    private static final int CACHED_ENTRIES = 20_000;

    private HazelcastSettings() {}

    /** @param wire the version of the messages that this node reads and writes */
    static Config of(NodeId self, HazelcastProperties properties, int wire) {
        var config = new Config().setClusterName(name(properties, wire));
        config.getMemberAttributeConfig().setAttribute(NODE, self.value());
        config.setAdvancedNetworkConfig(network(properties));
        // false, or the port listens on every address, whatever else is set
        config.setProperty("hazelcast.socket.bind.any", Boolean.toString(bindsAll(properties)));
        heartbeats(config);
        quiet(config);
        consensus(config, properties.cp());
        structures(config);
        config.getSerializationConfig()
                .setJavaSerializationFilterConfig(filter())
                .addDataSerializableFactory(SeatQuestion.FACTORY, _ -> new SeatQuestion());
        return config;
    }

    /** Who could not read what the others say is of another cluster, and never in their way. */
    private static String name(HazelcastProperties properties, int wire) {
        return wire == 1 ? properties.name() : properties.name() + "-" + wire;
    }

    /**
     * A member endpoint and no other: the port then speaks the members' protocol only, no client's, REST or memcache.
     */
    private static AdvancedNetworkConfig network(HazelcastProperties properties) {
        var endpoint = new ServerSocketEndpointConfig()
                .setPort(properties.port())
                .setPortAutoIncrement(false)
                .setReuseAddress(true);
        if (!bindsAll(properties)) {
            endpoint.getInterfaces().setEnabled(true).addInterface(properties.bindAddress());
        }
        if (!properties.publicAddress().isBlank()) {
            endpoint.setPublicAddress(properties.publicAddress());
        }
        var network = new AdvancedNetworkConfig().setEnabled(true).setMemberEndpointConfig(endpoint);
        join(network.getJoin(), properties);
        return network;
    }

    private static void join(JoinConfig join, HazelcastProperties properties) {
        join.getMulticastConfig().setEnabled(false);
        join.getAutoDetectionConfig().setEnabled(false);
        switch (properties.discovery()) {
            case TCP -> {
                var tcp = join.getTcpIpConfig().setEnabled(true).setConnectionTimeoutSeconds(2);
                properties.members().forEach(tcp::addMember);
            }
            case DNS -> join.getKubernetesConfig()
                    .setEnabled(true)
                    .setProperty("service-dns", properties.dnsService())
                    .setProperty("service-port", Integer.toString(properties.port()));
        }
    }

    private static void heartbeats(Config config) {
        config.setProperty("hazelcast.heartbeat.interval.seconds", "1")
                .setProperty("hazelcast.max.no.heartbeat.seconds", "10")
                .setProperty("hazelcast.merge.first.run.delay.seconds", "10")
                .setProperty("hazelcast.merge.next.run.delay.seconds", "10")
                .setProperty("hazelcast.wait.seconds.before.join", "1")
                // who waits for an answer that got lost tries again, and does not stay outside for five minutes
                .setProperty("hazelcast.max.join.seconds", "20")
                .setProperty("hazelcast.graceful.shutdown.max.wait", "30")
                .setProperty("hazelcast.shutdownhook.enabled", "false");
    }

    private static void quiet(Config config) {
        config.setProperty("hazelcast.logging.type", "slf4j")
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.health.monitoring.level", "OFF")
                .setProperty("hazelcast.event.queue.capacity", "50000")
                // true would keep a changed value from other nodes for up to 10 s
                .setProperty("hazelcast.map.invalidation.batch.enabled", "false");
        config.getJetConfig().setEnabled(false);
        config.getMetricsConfig().setEnabled(false);
        config.getManagementCenterConfig().setConsoleEnabled(false).setScriptingEnabled(false);
    }

    private static void consensus(Config config, int members) {
        if (members == 0) {
            return;
        }
        var cp = config.getCPSubsystemConfig()
                .setCPMemberCount(members)
                .setSessionTimeToLiveSeconds(10)
                .setSessionHeartbeatIntervalSeconds(2)
                // a seat that is empty is given on by CpSteward, which knows whether somebody can take it
                .setMissingCPMemberAutoRemovalSeconds(0)
                .addLockConfig(new FencedLockConfig(LOCK).disableReentrancy());
        cp.getRaftAlgorithmConfig()
                .setLeaderElectionTimeoutInMillis(500)
                .setLeaderHeartbeatPeriodInMillis(1000)
                .setMaxMissedLeaderHeartbeatCount(3);
    }

    private static void structures(Config config) {
        config.addReplicatedMapConfig(new ReplicatedMapConfig(MAPS + '*')
                .setInMemoryFormat(InMemoryFormat.OBJECT)
                .setAsyncFillup(true)
                .setStatisticsEnabled(false)
                .setMergePolicyConfig(new MergePolicyConfig(LatestUpdateMergePolicy.class.getName(), 100)));
        config.addMapConfig(new MapConfig(CACHES + '*')
                .setInMemoryFormat(InMemoryFormat.BINARY)
                .setBackupCount(0) // any node may forget
                .setTimeToLiveSeconds((int) CACHED.toSeconds())
                .setStatisticsEnabled(false)
                .setPerEntryStatsEnabled(false)
                .setEvictionConfig(new EvictionConfig()
                        .setEvictionPolicy(EvictionPolicy.LRU)
                        .setMaxSizePolicy(MaxSizePolicy.PER_NODE)
                        .setSize(CACHED_ENTRIES))
                .setNearCacheConfig(new NearCacheConfig()
                        .setInMemoryFormat(InMemoryFormat.OBJECT)
                        .setInvalidateOnChange(true)
                        .setCacheLocalEntries(true)
                        .setTimeToLiveSeconds((int) CACHED.toSeconds())
                        .setEvictionConfig(new EvictionConfig()
                                .setEvictionPolicy(EvictionPolicy.LRU)
                                .setMaxSizePolicy(MaxSizePolicy.ENTRY_COUNT)
                                .setSize(CACHED_ENTRIES))));
        config.addExecutorConfig(new ExecutorConfig(SeatQuestion.EXECUTOR, 1).setStatisticsEnabled(false));
    }

    /**
     * Java serialization carries nothing of ours, but Hazelcast's own exceptions come back that way: those classes, and
     * no package in which a gadget was ever found.
     */
    static JavaSerializationFilterConfig filter() {
        return new JavaSerializationFilterConfig()
                .setDefaultsDisabled(true)
                .setWhitelist(new ClassFilter()
                        .addPrefixes("com.hazelcast.")
                        .addPackages("java.lang", "java.util.concurrent")
                        .addClasses(
                                "[Ljava.lang.StackTraceElement;", "[Ljava.lang.Throwable;", "[Ljava.lang.Object;", "[B",
                                "java.util.ArrayList", "java.util.Collections$EmptyList",
                                "java.util.Collections$UnmodifiableCollection", "java.util.Collections$UnmodifiableList",
                                "java.util.Collections$UnmodifiableRandomAccessList",
                                // of the refusal that a change of CP seats is to be tried again after: without it that
                                // change would never end
                                "java.util.Collections$UnmodifiableSet", "java.util.HashSet", "java.util.LinkedHashSet",
                                "java.util.ConcurrentModificationException", "java.util.NoSuchElementException",
                                "java.util.UUID", "java.io.IOException", "java.io.EOFException",
                                "java.io.NotSerializableException", "java.io.InvalidClassException",
                                "java.io.ObjectStreamException", "java.net.SocketException",
                                "java.net.ConnectException", "java.net.UnknownHostException",
                                "java.nio.channels.ClosedChannelException"));
    }

    private static boolean bindsAll(HazelcastProperties properties) {
        return properties.bindAddress().equals("0.0.0.0") || properties.bindAddress().equals("::");
    }
}
