package org.jventure.game;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.jventure.account.Accounts;
import org.jventure.account.Approvals;
import org.jventure.character.Characters;
import org.jventure.character.JdbcCharacters;
import org.jventure.cluster.LeaderLock;
import org.jventure.command.CommandTable;
import org.jventure.content.Content;
import org.jventure.content.RecentSettings;
import org.jventure.kernel.Chance;
import org.jventure.kernel.Clock;
import org.jventure.kernel.Ids;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.live.SystemClock;
import org.jventure.kernel.live.ThreadExecutor;
import org.jventure.kernel.live.TimeOrderedIds;
import org.jventure.kernel.live.VirtualBackground;
import org.jventure.placement.ClusterStore;
import org.jventure.placement.JdbcClusterStore;
import org.jventure.placement.NodeSelf;
import org.jventure.placement.PlacementPorts;
import org.jventure.placement.Rounds;
import org.jventure.routing.CharacterDirectory;
import org.jventure.routing.Router;
import org.jventure.session.SessionDoor;
import org.jventure.session.SessionProperties;
import org.jventure.turn.Entrance;
import org.jventure.turn.FarHearing;
import org.jventure.turn.Narration;
import org.jventure.turn.NpcBehaviour;
import org.jventure.turn.Turn.TurnPorts;
import org.jventure.zone.BatchStore;
import org.jventure.zone.JdbcBatchStore;
import org.jventure.zone.JdbcZoneStore;
import org.jventure.zone.Narrator;
import org.jventure.zone.Rules;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneProperties;
import org.jventure.zone.ZoneStore;

/** The live game: real clock, chance, threads and PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ZoneProperties.class, SessionProperties.class})
class GameConfiguration {

    @Bean
    Clock gameClock() {
        return new SystemClock();
    }

    @Bean
    Ids ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }

    @Bean
    Chance chance() {
        var random = new SecureRandom();
        return random::nextInt;
    }

    @Bean
    VirtualBackground background() {
        return new VirtualBackground();
    }

    @Bean
    ThreadExecutor batchWriterThread() {
        return new ThreadExecutor("batch-writer");
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService zoneWorkers() {
        return Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("zone-", 0).daemon().factory());
    }

    @Bean
    RecentSettings recentSettings(Content content, Clock clock) {
        return new RecentSettings(content, clock);
    }

    @Bean
    GamePool gamePool(JdbcConnectionDetails database, DataSource pages, NodeSelf self) {
        return new GamePool(database, pages, self.process());
    }

    @Bean
    BatchStore batchStore(GamePool pool, MeterRegistry registry) {
        return new MeasuredBatchStore(new JdbcBatchStore(pool.connections()), registry);
    }

    @Bean
    ZoneStore zoneStore(GamePool pool, Content content) {
        return new JdbcZoneStore(pool.connections(), content);
    }

    @Bean
    ClusterStore clusterStore(JdbcConnectionDetails database) {
        return new JdbcClusterStore(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @Bean
    ThreadExecutor roundThread() {
        return new ThreadExecutor("round");
    }

    @Bean
    HostZones hostZones(ZoneHost zones, NodeLife life, Clock clock) {
        return new HostZones(zones, life, clock);
    }

    @Bean
    Rounds rounds(
            NodeSelf self,
            ClusterStore store,
            HostZones zones,
            VirtualBackground background,
            ThreadExecutor roundThread,
            Clock clock,
            ObjectProvider<Rounds> itself) {
        var ports = new PlacementPorts(
                store, new LoneNode(self.node()), LeaderLock.none(), zones, new LoneOrders(itself), background,
                roundThread, clock);
        return new Rounds(self, ports, _ -> 1, zones);
    }

    @Bean
    Characters characters(JdbcClient db, Content content, Ids ids, SessionProperties properties) {
        return new JdbcCharacters(db, content, ids, properties.charactersEach());
    }

    @Bean
    CharacterDirectory characterDirectory() {
        return new CharacterDirectory();
    }

    @Bean
    NodeSelf nodeSelf(
            @Value("${jventure.node.id:node-1}") String node,
            @Value("${jventure.cluster.name:jventure}") String cluster,
            Clock clock) {
        var version = GameConfiguration.class.getPackage().getImplementationVersion();
        var process = "jventure " + ProcessHandle.current().pid() + " " + clock.now().toEpochMilli();
        return new NodeSelf(
                new NodeId(node), "127.0.0.1", 0, 0, version == null ? "development" : version, cluster, process);
    }

    @Bean
    NodeLife nodeLife(NodeSelf self) {
        return new NodeLife(self.node());
    }

    @Bean
    Router router(
            NodeLife life,
            CharacterDirectory directory,
            ObjectProvider<ZoneHost> zones,
            ObjectProvider<SessionDoor> sessions) {
        return new Router(life.node(), directory, new Router.Wiring() {
            @Override
            public long incarnation() {
                return life.incarnation();
            }

            @Override
            public ZoneHost zones() {
                return zones.getObject();
            }

            @Override
            public SessionDoor sessions() {
                return sessions.getObject();
            }
        });
    }

    /** For the help, which tells of all commands and is one itself. */
    @Bean
    Supplier<CommandTable> commandTableWhenReady(ObjectProvider<CommandTable> table) {
        return table::getObject;
    }

    @Bean
    Rules rules(
            CommandTable commands,
            List<Narration<?>> narrations,
            Entrance entrance,
            List<FarHearing> hearings,
            List<NpcBehaviour> behaviours) {
        return new Rules(commands, new Narrator(narrations), entrance, hearings, behaviours);
    }

    @Bean
    ZoneHost zoneHost(
            ExecutorService zoneWorkers,
            ThreadExecutor batchWriterThread,
            VirtualBackground background,
            ZoneStore zones,
            BatchStore batches,
            Clock clock,
            Chance chance,
            Ids ids,
            CharacterDirectory directory,
            Router router,
            Rules rules,
            ZoneProperties properties) {
        return new ZoneHost(
                new ZoneHost.Machinery(zoneWorkers::execute, batchWriterThread, background, zones, batches),
                clock,
                new TurnPorts(chance, ids, directory),
                router,
                rules,
                properties);
    }

    @Bean
    SessionDoor sessionDoor(
            Accounts accounts,
            Characters characters,
            Approvals approvals,
            RecentSettings world,
            VirtualBackground background,
            Router router,
            Clock clock,
            SessionProperties properties) {
        return new SessionDoor(
                new SessionDoor.Stores(accounts, characters, approvals, world),
                background,
                router,
                clock,
                properties);
    }
}
