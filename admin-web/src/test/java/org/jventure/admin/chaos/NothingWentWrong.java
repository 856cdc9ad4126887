package org.jventure.admin.chaos;

import java.util.List;

/** No command failed by a mistake of the game's own. */
final class NothingWentWrong implements Checker {

    @Override
    public List<String> breaches(Evidence evidence) {
        return evidence.history().shown().stream()
                .filter(shown -> shown.line().contains("Something went wrong"))
                .map(shown -> "%s was shown: %s".formatted(shown.player(), shown.line()))
                .toList();
    }
}
