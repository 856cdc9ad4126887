package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.NodeLogs;

/** Telnet players of three real nodes who lose the link and come back by a code. */
@Timeout(300)
@ExtendWith(NodeLogs.class)
class ResumeIT {

    private static final Pattern CODE = Pattern.compile("resume ([B-Z]{5}(-[B-Z]{5}){2})");

    @TempDir
    private Path folder;

    private static String codeOf(Bot player) throws Exception {
        var code = CODE.matcher(player.askAnew("resume", "You then read what you have missed"));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static Bot comeBack(int port, String code) throws Exception {
        var bot = Bot.connect(port, "Back");
        bot.await("By what name are you known");
        bot.send(code);
        return bot;
    }

    @Test
    void whoComesBackByACodeReadsWhatWasMissedOnceOnAnyNode() throws Exception {
        try (var cluster = PlayedCluster.start(folder)) {
            cluster.move("harbour", 1);
            var ann = cluster.player("Ann", 1);
            var ben = cluster.player("Ben", 2);
            var code = codeOf(ben);
            ann.askAnew("say before", "You say");
            ben.await("Ann says, \"before\"");
            ben.close();
            ann.await("Ben stares into nothing");
            for (int i = 1; i <= 20; i++) {
                ann.askAnew("say word " + i + ".", "You say");
            }

            try (var back = comeBack(cluster.processes().telnet(3), code)) {
                ann.await("Ben blinks, and is back");
                ann.askAnew("say after", "You say");
                back.await("Ann says, \"after\"");

                var seen = back.seen();
                assertThat(seen).contains("This is what you have missed").doesNotContain("before", "Exits:", "Password");
                var last = -1;
                for (int i = 1; i <= 20; i++) {
                    var words = "\"word " + i + ".\"";
                    assertThat(seen.indexOf(words)).isGreaterThan(last).isEqualTo(seen.lastIndexOf(words));
                    last = seen.indexOf(words);
                }
                back.askAnew("say here I am", "You say, \"here I am");
            }
            try (var thief = comeBack(cluster.processes().telnet(1), code)) {
                thief.await("That code is not good");
            }
            var next = cluster.player("Ben", 2);
            var nextCode = codeOf(next);
            cluster.kill(2);
            try (var back = comeBack(cluster.processes().telnet(3), nextCode)) {
                back.await("(?s)What was said meanwhile is lost.*Exits:");
                back.askAnew("say and again", "You say, \"and again");
            }
        }
    }
}
