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
import org.jventure.account.Audit;
import org.jventure.account.JdbcSessionRecords;
import org.jventure.account.PublicSite;
import org.jventure.character.CharacterProperties;
import org.jventure.character.Characters;
import org.jventure.character.JdbcCharacters;
import org.jventure.character.SessionRecords;
import org.jventure.cluster.hazelcast.HazelcastCluster;
import org.jventure.command.CommandTable;
import org.jventure.command.WrittenVerbs;
import org.jventure.content.Content;
import org.jventure.content.JdbcContentCounts;
import org.jventure.content.RecentSettings;
import org.jventure.escrow.EscrowProperties;
import org.jventure.escrow.JdbcEscrows;
import org.jventure.escrow.JdbcOldEscrows;
import org.jventure.escrow.JdbcParcels;
import org.jventure.escrow.JdbcReports;
import org.jventure.escrow.OldEscrows;
import org.jventure.escrow.SharedRows;
import org.jventure.content.edit.ContentNews;
import org.jventure.kernel.Chance;
import org.jventure.kernel.Clock;
import org.jventure.kernel.Ids;
import org.jventure.kernel.Role;
import org.jventure.kernel.live.SystemClock;
import org.jventure.kernel.live.ThreadExecutor;
import org.jventure.kernel.live.TimeOrderedIds;
import org.jventure.kernel.live.VirtualBackground;
import org.jventure.limit.LimitProperties;
import org.jventure.limit.Limits;
import org.jventure.placement.ClusterStore;
import org.jventure.placement.NodeSelf;
import org.jventure.session.OpenWire;
import org.jventure.session.OpenWireProperties;
import org.jventure.session.SessionDoor;
import org.jventure.session.SessionProperties;
import org.jventure.turn.Arena;
import org.jventure.turn.CombatListener;
import org.jventure.turn.Entrance;
import org.jventure.turn.EscrowUse;
import org.jventure.turn.FactSource;
import org.jventure.turn.FarHearing;
import org.jventure.turn.Narration;
import org.jventure.turn.NpcBehaviour;
import org.jventure.turn.NpcDeeds;
import org.jventure.turn.NpcInstinct;
import org.jventure.zone.BatchStore;
import org.jventure.zone.ItemTraces;
import org.jventure.zone.JdbcBatchStore;
import org.jventure.zone.JdbcItemTraces;
import org.jventure.zone.JdbcZoneStore;
import org.jventure.zone.Narrator;
import org.jventure.zone.Rules;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneProperties;
import org.jventure.zone.ZoneStore;

/** The live game: real clock, chance, threads and PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    ZoneProperties.class, SessionProperties.class, LimitProperties.class, OpenWireProperties.class, EscrowProperties.class,
    CharacterProperties.class
})
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

    /** What several zones decide about. */
    @Bean
    SharedRows sharedRows(GamePool pool) {
        return new SharedRows(new JdbcEscrows(pool.questions()), new JdbcParcels(pool.questions()), new JdbcReports(pool.questions()));
    }

    @Bean
    OldEscrows oldEscrows(GamePool pool) {
        return new JdbcOldEscrows(pool.questions());
    }

    @Bean
    ThreadExecutor roundThread() {
        return new ThreadExecutor("round");
    }

    @Bean
    Characters characters(
            JdbcClient db, Content content, Ids ids, SessionProperties properties, CharacterProperties characters) {
        return new JdbcCharacters(db, content, ids, properties.charactersEach(), characters.begin());
    }

    @Bean
    SessionRecords sessionRecords(JdbcClient db) {
        return new JdbcSessionRecords(db, new SecureRandom());
    }

    @Bean
    ThreadExecutor routerThread() {
        return new ThreadExecutor("router");
    }

    @Bean
    ThreadExecutor staffDeskThread() {
        return new ThreadExecutor("staff-desk");
    }

    @Bean
    ZoneNames zoneNames(Content content, VirtualBackground background, ThreadExecutor staffDeskThread, Clock clock) {
        return new ZoneNames(content, background, staffDeskThread, clock);
    }

    @Bean
    Limits limits(LimitProperties properties, Clock clock) {
        return new Limits(properties, clock);
    }

    @Bean
    SharedLimits sharedLimits(Limits limits, HazelcastCluster cluster, ThreadExecutor staffDeskThread, NodeSelf self) {
        var shared = new SharedLimits(limits, cluster.topics(), staffDeskThread, self.process());
        shared.begin();
        return shared;
    }

    @Bean
    OpenWire openWire(
            OpenWireProperties properties, PublicSite site, @Value("${jventure.telnet.tls-port:-1}") int tlsPort) {
        var byTls = tlsPort > 0 ? "by TLS, at port " + tlsPort + ", or " : "";
        return new OpenWire(properties.staffInTheOpen(), byTls + "in the browser, at " + site.page("/play"));
    }

    /** Commands are made before the node that they are given on. */
    @Bean
    AuditedDesk clusterDesk(
            ObjectProvider<GameNode> node,
            ZoneNames names,
            Audit audit,
            VirtualBackground background,
            ThreadExecutor staffDeskThread) {
        return new AuditedDesk(
                new LateDesk(() -> node.getObject().desk(names)), audit, background, staffDeskThread,
                words -> node.getObject().router().publish(words));
    }

    @Bean
    ItemTraces itemTraces(DataSource pages) {
        return new JdbcItemTraces(pages);
    }

    @Bean
    AuditedItemDesk itemDesk(
            ObjectProvider<GameNode> node,
            ItemTraces traces,
            Audit audit,
            VirtualBackground background,
            ThreadExecutor staffDeskThread) {
        return new AuditedItemDesk(
                traces, audit, background, staffDeskThread, words -> node.getObject().router().publish(words));
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
            List<NpcBehaviour> behaviours,
            List<EscrowUse> escrows,
            List<FactSource> facts,
            List<WrittenVerbs> verbs,
            Arena arena,
            List<CombatListener> listeners,
            NpcDeeds deeds,
            List<NpcInstinct> instincts) {
        return new Rules(
                commands, new Narrator(narrations), entrance, hearings, behaviours, escrows, facts, verbs, arena, listeners,
                deeds, instincts);
    }

    @Bean
    GameNode gameNode(
            NodeSelf self,
            HazelcastCluster cluster,
            GameNode.Stores stores,
            GameNode.Engine engine,
            Rules rules,
            ZoneProperties zones,
            SessionProperties sessions) {
        return new GameNode(
                self,
                new GameNode.Cluster(
                        cluster.membership(), cluster.link(), cluster.topics(), cluster.sharedMap("people"),
                        cluster.leaderLock()),
                stores,
                engine,
                new GameNode.Play(rules, zones, sessions),
                cluster::restart); // whoever was declared dead has been put out by the other members too
    }

    @Bean
    GameNode.Stores gameStores(
            ClusterStore cluster,
            ZoneStore zones,
            BatchStore batches,
            SharedRows shared,
            Content content,
            Accounts accounts,
            Characters characters,
            Approvals approvals,
            RecentSettings world,
            SessionRecords records,
            Limits limits,
            OpenWire openWire) {
        return new GameNode.Stores(
                cluster, zones, batches, shared, content, new SessionDoor.Stores(
                        accounts, characters, approvals, world, records, limits, openWire));
    }

    @Bean
    GameNode.Engine gameEngine(
            Clock clock,
            Chance chance,
            Ids ids,
            ExecutorService zoneWorkers,
            ThreadExecutor batchWriterThread,
            ThreadExecutor roundThread,
            ThreadExecutor routerThread,
            VirtualBackground background) {
        return new GameNode.Engine(
                clock, chance, ids, zoneWorkers::execute, batchWriterThread, roundThread, routerThread, background,
                background, background);
    }

    /** The door through which telnet and pages let people in. */
    @Bean
    SessionDoor sessionDoor(GameNode node) {
        return node.sessions();
    }

    @Bean
    WorldBegun worldBegun(HazelcastCluster cluster, Clock clock) {
        return new WorldBegun(cluster.sharedMap("world"), clock.now());
    }

    @Bean
    LiveCensus census(
            GameNode node,
            WorldBegun begun,
            CommandTable commands,
            RecentSettings world,
            JdbcClient db,
            VirtualBackground background,
            ThreadExecutor staffDeskThread,
            Clock clock) {
        var counts = new JdbcContentCounts(db);
        var people = new LiveCensus.People(
                () -> node.directory().linked(), begun::since, () -> commands.knownTo(Role.PLAYER).all().size());
        return new LiveCensus(
                people, () -> new LiveCensus.Content(world.get().name(), counts.count()), background, staffDeskThread, clock);
    }

    /** What is saved on this node is seen on all. The stores that tell of it are made before the node. */
    @Bean
    ContentNews contentNews(ObjectProvider<GameNode> node) {
        return () -> node.getObject().contentChanged();
    }

    @Bean
    ZoneHost zoneHost(GameNode node) {
        return node.zones();
    }
}
