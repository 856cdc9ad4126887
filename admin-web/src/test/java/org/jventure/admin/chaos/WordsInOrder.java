package org.jventure.admin.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** I7: nobody hears the same words twice, and of one speaker's session everybody hears what comes in its order. */
final class WordsInOrder implements Checker {

    private static final Pattern WORDS = Pattern.compile("word-([A-Za-z]+)-(\\d+)-(\\d+)");

    @Override
    public List<String> breaches(Evidence evidence) {
        var breaches = new ArrayList<String>();
        var heard = new HashSet<String>();
        var last = new HashMap<String, Integer>();
        for (var shown : evidence.history().shown()) {
            var words = WORDS.matcher(shown.line());
            if (!words.find() || shown.line().contains("may not have happened")) {
                continue;
            }
            if (!heard.add(shown.player() + " " + words.group())) {
                breaches.add("I7 %s heard %s twice".formatted(shown.player(), words.group()));
            }
            var way = "%s %d %s %s %s".formatted(shown.player(), shown.session(), words.group(1), words.group(2),
                    shown.line().startsWith("[") ? "gossip" : "say");
            var before = last.put(way, Integer.parseInt(words.group(3)));
            if (before != null && before > Integer.parseInt(words.group(3))) {
                breaches.add("I7 %s heard %s after number %d".formatted(shown.player(), words.group(), before));
            }
        }
        return breaches;
    }
}
