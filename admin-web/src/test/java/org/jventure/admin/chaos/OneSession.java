package org.jventure.admin.chaos;

import java.util.ArrayList;
import java.util.List;

/** I6: whoever signs in anew ends the older connection, and it is told why. */
final class OneSession implements Checker {

    static final String WORDS = "You have signed in from elsewhere";

    @Override
    public List<String> breaches(Evidence evidence) {
        var breaches = new ArrayList<String>();
        for (var succession : evidence.history().successions()) {
            if (!succession.old().isClosed()) {
                breaches.add("I6 %s signed in anew at %s, but the older session on node-%d lives"
                        .formatted(succession.player(), succession.entered(), succession.oldNode()));
            }
        }
        return breaches;
    }
}
