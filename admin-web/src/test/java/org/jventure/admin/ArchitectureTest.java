package org.jventure.admin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** What the architecture page promises about who may know whom. */
@AnalyzeClasses(
        packages = "org.jventure",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
class ArchitectureTest {

    /** The core's tests are a library of ours too, but no part of the product. */
    static final class WithoutTestJars implements ImportOption {

        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String[] PLAIN = {"java..", "org.jspecify..", "org.slf4j.."};

    private static final String[] RULES_OF_THE_GAME = {
        "org.jventure.world..", "org.jventure.turn..", "org.jventure.command..", "org.jventure.feature..",
        "org.jventure.zone..", "org.jventure.session..", "org.jventure.presence..", "org.jventure.fact.."
    };

    private static final String[] WITHOUT_THREADS_AND_TIME = {
        "org.jventure.world..", "org.jventure.turn..", "org.jventure.command..", "org.jventure.feature..",
        "org.jventure.session..", "org.jventure.presence..", "org.jventure.routing..", "org.jventure.placement..",
        "org.jventure.cluster", "org.jventure.wire..", "org.jventure.zone..", "org.jventure.limit..", "org.jventure.rules.."
    };

    @ArchTest
    static final ArchRule kernelIsPlainJava = knowsOnly("kernel",
            "ids and ports are shared by everybody, so they may drag nothing in");

    @ArchTest
    static final ArchRule textIsPlainJava = knowsOnly("text", "words are rendered at the edge, not in the middle");

    @ArchTest
    static final ArchRule worldIsPlainJava = knowsOnly("world",
            "the world must run in a test without Spring, threads or a database; bodies are reckoned with by pure functions,"
                    + " so it may know those",
            "org.jventure.text..", "org.jventure.kernel..", "org.jventure.rules..");

    @ArchTest
    static final ArchRule rulesArePureFunctions = knowsOnly("rules",
            "the same state, time and chance must give the same fight, in a test as in a simulation",
            "org.jventure.kernel", "com.google.re2j");

    @ArchTest
    static final ArchRule presenceIsAConversation = knowsOnly("presence",
            "what a session and a zone say to each other must travel between nodes",
            "org.jventure.text..", "org.jventure.kernel..", "org.jventure.fact..");

    @ArchTest
    static final ArchRule factsArePlainJava = knowsOnly("fact",
            "what a client's program is told must travel between nodes, and knows no protocol");

    @ArchTest
    static final ArchRule limitsKnowNobody = knowsOnly("limit",
            "addresses and numbers are the same for telnet, pages and nodes",
            "org.jventure.kernel..", "org.springframework.boot.context.properties..");

    @ArchTest
    static final ArchRule wireIsPlainJava = knowsOnly("wire", "bytes and records, of whatever they tell");

    @ArchTest
    static final ArchRule clusterKnowsNoGame = neverSees("cluster",
            "who is there and how to reach them is the same for any game",
            "world", "turn", "command", "feature", "zone", "session", "presence", "routing", "placement", "content",
            "account", "character", "text", "game");

    @ArchTest
    static final ArchRule placementKnowsZonesByNameOnly = neverSees("placement",
            "who owns what is decided by rows, not by what happens in a zone",
            "world", "turn", "command", "feature", "zone", "session", "presence", "routing", "content", "account",
            "character", "text", "game");

    @ArchTest
    static final ArchRule routingKnowsNoFeature = neverSees("routing",
            "what a line means is the zone's business", "command", "feature", "content", "account", "character", "game");

    @ArchTest
    static final ArchRule effectsArePlainData = knowsOnly("rules.effect",
            "what skills and things do is written by builders and reckoned with by rules; both need it, and it needs neither");

    @ArchTest
    static final ArchRule theCodexIsPlainData = knowsOnly("codex",
            "a kind of content is one package that knows no file, no row and no zone",
            "org.jventure.text..", "org.jventure.rules.effect..", "org.jventure.content.rule..",
            "org.springframework.stereotype..");

    @ArchTest
    static final ArchRule noKindIsNamedOutsideOfItsPackage = classes()
            .that().implement("org.jventure.codex.Kind")
            .should().bePackagePrivate().andShould().haveModifier(JavaModifier.FINAL)
            .andShould().resideInAPackage("org.jventure.codex.*")
            .because("store, cache, history, import and export must be the same for every kind");

    @ArchTest
    static final ArchRule theContentModelKnowsNoKind = noClasses()
            .that().resideInAnyPackage("org.jventure.content", "org.jventure.content.model..", "org.jventure.content.entry..")
            .should().dependOnClassesThat().resideInAPackage("org.jventure.codex.*")
            .because("a newcomer adds a kind without touching the path that all of them take");

    @ArchTest
    static final ArchRule turnsKnowTheWorldOnly = neverSees("turn",
            "a turn is what a rule may use, and rules are built on it",
            "command", "feature", "zone", "session", "routing", "placement", "content", "account", "character");

    @ArchTest
    static final ArchRule escrowKnowsNoZone = neverSees("escrow",
            "what several zones decide about belongs to none of them, and turns may ask for it",
            "world", "turn", "command", "feature", "zone", "session", "routing", "placement", "content", "account",
            "character");

    @ArchTest
    static final ArchRule commandsKnowTurnsOnly = neverSees("command",
            "the table of commands must not depend on any of them",
            "feature", "zone", "session", "routing", "placement", "content", "account", "character");

    @ArchTest
    static final ArchRule featuresKnowNoActors = neverSees("feature",
            "a rule is played within a turn and knows nothing of who runs it",
            "zone", "session", "routing", "placement", "content", "account", "character");

    @ArchTest
    static final ArchRule zonesKnowNoFeature = neverSees("zone",
            "a newcomer adds a feature without touching the zone",
            "feature", "session", "routing", "placement", "account");

    @ArchTest
    static final ArchRule sessionsKnowNoWorld = neverSees("session",
            "the zone may be on another node; only what presence says crosses over",
            "world", "turn", "command", "feature", "zone", "routing", "placement");

    @ArchTest
    static final ArchRule theGameKnowsNoMachinery = noClasses()
            .that(resideInAnyPackage(RULES_OF_THE_GAME)
                    .and(not(nameMatching(".*\\.(Jdbc\\w+|\\w+Properties)(\\$.*)?"))))
            .should().dependOnClassesThat(resideInAnyPackage(
                    "io.netty..", "com.hazelcast..", "java.sql..", "javax.sql..", "jakarta..", "org.hibernate..", "org.springframework..")
                    .and(not(nameMatching("org\\.springframework\\.stereotype\\.Component"))))
            .because("a rule of the game must run on a test's thread, with nothing around it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule hazelcastHasOnePlace = noClasses()
            .that().resideOutsideOfPackage("org.jventure.cluster.hazelcast..")
            .should().dependOnClassesThat().resideInAPackage("com.hazelcast..")
            .because("membership is a port, and its product may change");

    @ArchTest
    static final ArchRule nettyHasOnePlace = noClasses()
            .that().resideOutsideOfPackage("org.jventure.telnet..")
            .should().dependOnClassesThat().resideInAPackage("io.netty..")
            .because("bytes and sockets end at the telnet edge");

    @ArchTest
    static final ArchRule sqlIsWhereItsNameSaysSo = noClasses()
            .that(resideInAPackage("org.jventure..")
                    .and(not(nameMatching(".*\\.Jdbc\\w+(\\$.*)?")))
                    .and(not(nameMatching(".*Configuration(\\$.*)?")))
                    .and(not(resideInAnyPackage("org.jventure.admin.embedded..", "org.jventure.admin.startup.."))))
            .should().dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
                    .and(not(nameMatching("java\\.sql\\.SQL\\w*Exception"))))
            .because("whoever looks for a statement looks into classes named Jdbc…");

    @ArchTest
    static final ArchRule rowsStayInTheirStore = classes()
            .that().areAnnotatedWith("jakarta.persistence.Entity")
            .should().bePackagePrivate()
            .because("an entity is a row, and rows never leave their store")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule telnetSeesTheEdgeOnly = noClasses()
            .that().resideInAPackage("org.jventure.telnet..")
            .should().dependOnClassesThat(resideInAPackage("org.jventure..").and(not(resideInAnyPackage(
                    "org.jventure.telnet..", "org.jventure.session..", "org.jventure.text..", "org.jventure.gmcp..",
                    "org.jventure.limit..", "org.jventure.fact..", "org.jventure.kernel.."))))
            .because("a terminal knows lines in and words out, and nothing of the game")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingBelowKnowsTheOutermostRing = noClasses()
            .that().resideOutsideOfPackage("org.jventure.admin..")
            .should().dependOnClassesThat().resideInAPackage("org.jventure.admin..")
            .because("the game runs without its web pages");

    @ArchTest
    static final ArchRule noPackageCycles = slices()
            .matching("org.jventure.(**)").should().beFreeOfCycles()
            .because("what goes round can only be understood all at once");

    @ArchTest
    static final ArchRule timeChanceAndThreadsAreGiven = noClasses()
            .that(resideInAnyPackage(WITHOUT_THREADS_AND_TIME)
                    .and(not(nameMatching(".*Configuration(\\$.*)?"))))
            .should().dependOnClassesThat(nameMatching("java\\.lang\\.Thread(\\$.*)?|java\\.util\\.concurrent\\.\\w*Executor\\w*"
                    + "|java\\.util\\.concurrent\\.locks\\..*|java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.util\\.Random"))
            .orShould().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(System.class, "nanoTime")
            .orShould().callMethod(Math.class, "random")
            .orShould().callMethod(java.util.UUID.class, "randomUUID")
            .because("the same seed and the same messages must give the same game")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyPackageSaysWhatMayBeNull = classes()
            .that().resideInAPackage("org.jventure..").and().areTopLevelClasses()
            .should(resideInANullMarkedPackage())
            .because("a null that nobody announced is a bug in waiting");

    @ArchTest
    static final ArchRule pagesAreOneFileEach = classes()
            .that().areAnnotatedWith("org.springframework.stereotype.Controller")
            .or().implement(nameMatching("org\\.jventure\\.command\\.Command"))
            .or().implement(nameMatching("org\\.jventure\\.feature\\..*\\.(Effect|NpcBehaviour)"))
            .or().implement(nameMatching("org\\.jventure\\.gmcp\\.GmcpPackage"))
            .should().bePackagePrivate().andShould().haveModifier(JavaModifier.FINAL)
            .because("they are found by what they are, and nobody names them")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields()
            .should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .andShould().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .andShould().notBeAnnotatedWith("jakarta.inject.Inject")
            .because("what an object needs is in its constructor");

    @ArchTest
    static final ArchRule noOldDates = noClasses()
            .should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date")
            .because("java.time says what it means");

    @ArchTest
    static final ArchRule caseChangesNameTheirLanguage = noClasses()
            .should().callMethod(String.class, "toLowerCase")
            .orShould().callMethod(String.class, "toUpperCase")
            .because("a Turkish server must not lose its i's");

    private static ArchRule neverSees(String name, String reason, String... others) {
        return noClasses()
                .that().resideInAPackage("org.jventure." + name + "..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        java.util.Arrays.stream(others).map(other -> "org.jventure." + other + "..").toArray(String[]::new))
                .because(reason)
                .allowEmptyShould(true);
    }

    private static ArchRule knowsOnly(String name, String reason, String... others) {
        String itself = "org.jventure." + name + "..";
        return classes()
                .that().resideInAPackage(itself)
                .should().onlyDependOnClassesThat(resideInAnyPackage(PLAIN)
                        .or(resideInAPackage(itself))
                        .or(resideInAnyPackage(others)))
                .because(reason)
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class) && !item.isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " is in a package that is not"));
                }
            }
        };
    }
}
