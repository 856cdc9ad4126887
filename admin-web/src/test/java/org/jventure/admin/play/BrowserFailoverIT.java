package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.Chromium;
import org.jventure.admin.testing.Chromium.Look;
import org.jventure.admin.testing.ClusterProcess;
import org.jventure.admin.testing.NodeLogs;
import org.jventure.admin.testing.NodeProcess;

/** The node that serves the page dies; the page goes on playing by itself, through the other. */
@Timeout(300)
@ExtendWith(NodeLogs.class)
class BrowserFailoverIT {

    @TempDir
    private Path folder;

    private final int offset = NodeProcess.freeOffset();

    private GamePage.Site site(int node) {
        return new GamePage.Site("http://localhost:" + (8080 + offset + node - 1));
    }

    @Test
    void thePageGoesOnThroughAnotherNodeAndBackAgain() throws Exception {
        try (var chromium = Chromium.launch();
                var cluster = ClusterProcess.start(folder.resolve("data"), offset, 2)) {
            cluster.awaitReady();
            var ann = site(1).join(chromium.newPage(Look.LIGHT), "Ann");
            ann.awaits("Exits:");
            var bob = site(2).join(chromium.newPage(Look.DARK), "Bob");
            bob.awaits("Exits:");
            ann.type("say Before the storm.");
            bob.awaits("Ann says, \"Before the storm.\"");
            var elsewhere = site(2).play(chromium.newPage(ann.page().context())); // the cookie is good there too
            elsewhere.awaits("Exits:");
            elsewhere.page().close();
            ann.awaits("Press Enter to play again");
            ann.type("");
            ann.awaitsAgain("Exits:");

            cluster.kill(1);
            ann.awaits("You were reconnected after");
            ann.awaits("through another server");
            ann.awaitsStatus("Connected");
            Chromium.shoot(ann.page(), "play-reconnected");
            ann.type("say After the storm.");
            bob.awaits("Ann says, \"After the storm.\"");
            assertThat(ann.text()).contains("Before the storm.", "your character waits for you");
            assertThat(ann.page().url()).isEqualTo(site(1).address() + "/play");

            try (var back = cluster.startNode(1)) {
                back.awaitReady();
                cluster.terminate(2); // in good order, which is no reason to stop playing either
                ann.awaitsReconnection(2);
                assertThat(ann.lines()).filteredOn(line -> line.startsWith("You were reconnected"))
                        .allMatch(line -> line.endsWith("through another server."));
                assertThat(ann.lines()).filteredOn(line -> line.startsWith("You have left the game")).hasSize(1); // above
                ann.type("say And after the next.");
                bob.awaitsReconnection(1);
                bob.type("say I hear nothing but you.");
                ann.awaits("Bob says, \"I hear nothing but you.\"");
            }
        }
    }

    @Test
    void thePageLeavesAServerThatHangs() throws Exception {
        try (var chromium = Chromium.launch();
                var cluster = ClusterProcess.start(folder.resolve("data"), offset, 2)) {
            cluster.awaitReady();
            var ann = site(1).join(chromium.newPage(Look.LIGHT), "Ann");
            ann.awaits("Exits:");

            cluster.pause(1); // nothing is closed, nothing is said
            ann.awaitsReconnection(1);
            ann.awaits("through another server");
            ann.type("say Still here.");
            ann.awaits("You say, \"Still here.\"");
            cluster.resume(1);
        }
    }

    @Test
    void thePageComesBackWhenTheOnlyServerIsStartedAgain() throws Exception {
        var data = folder.resolve("data");
        try (var chromium = Chromium.launch()) {
            GamePage ann;
            try (var only = NodeProcess.start(data, offset)) {
                only.awaitReady();
                ann = site(1).join(chromium.newPage(Look.LIGHT), "Ann");
                ann.awaits("Exits:");
                only.terminate();
                only.awaitEnd();
            }
            ann.awaits("your character waits for you");
            try (var again = NodeProcess.start(data, offset)) {
                again.awaitReady();
                ann.awaitsReconnection(1);
                ann.type("say And again.");
                ann.awaits("You say, \"And again.\"");
            }
        }
    }

    @Test
    void whatIsMissedWhileTheLineIsBrokenIsShownOnceThroughAnotherNode() throws Exception {
        try (var chromium = Chromium.launch();
                var cluster = ClusterProcess.start(folder.resolve("data"), offset, 2)) {
            cluster.awaitReady();
            var page = chromium.newPage(Look.LIGHT);
            page.addInitScript("""
                    const Real = WebSocket;
                    window.opened = [];
                    window.WebSocket = class extends Real {
                      constructor(...args) {
                        super(...args);
                        window.opened.push(this);
                      }
                    };""");
            var ann = site(1).join(page, "Ann");
            ann.awaits("Exits:");
            var bob = site(2).join(chromium.newPage(Look.DARK), "Bob");
            bob.awaits("Exits:");
            bob.type("say before");
            ann.awaits("Bob says, \"before\"");

            page.route("**/play/ticket", route -> route.abort());
            page.evaluate("window.opened.forEach(socket => socket.close())");
            bob.awaits("Ann stares into nothing.");
            for (int i = 1; i <= 5; i++) {
                bob.type("say word " + i + ".");
                bob.awaits("You say, \"word " + i + ".\"");
            }
            page.route(site(1).address() + "/play/ticket", route -> route.abort()); // first: it tries all the time
            page.unroute("**/play/ticket");
            ann.awaitsReconnection(1);
            ann.awaits("Bob says, \"word 5.\"");
            bob.type("say after");
            ann.awaits("Bob says, \"after\"");

            assertThat(ann.text()).contains("through another server");
            assertThat(ann.lines()).filteredOn(line -> line.startsWith("Bob says")).containsExactly(
                    "Bob says, \"before\"", "Bob says, \"word 1.\"", "Bob says, \"word 2.\"", "Bob says, \"word 3.\"",
                    "Bob says, \"word 4.\"", "Bob says, \"word 5.\"", "Bob says, \"after\"");
        }
    }
}
