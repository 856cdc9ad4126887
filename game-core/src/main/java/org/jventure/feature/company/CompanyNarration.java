package org.jventure.feature.company;

import org.jventure.feature.company.CompanyEvent.Began;
import org.jventure.feature.company.CompanyEvent.Ended;
import org.jventure.feature.company.CompanyEvent.Pair;
import org.jventure.feature.company.CompanyEvent.Reason;
import org.jventure.feature.company.CompanyEvent.Walked;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.Narration;
import org.springframework.stereotype.Component;

@Component
final class CompanyNarration implements Narration<CompanyEvent> {

    @Override
    public Class<CompanyEvent> family() {
        return CompanyEvent.class;
    }

    @Override
    public StyledText narrate(CompanyEvent event, CharacterId viewer) {
        return switch (event) {
            case Began(var pair) when viewer.equals(pair.follower()) -> words("You follow ", pair.leaderName(), " now.");
            case Began(var pair) -> words("", pair.followerName(), " follows you now.");
            case Ended(var pair, var reason) when viewer.equals(pair.follower()) -> toFollower(pair, reason);
            case Ended(var pair, var reason) -> toLeader(pair, reason);
            case Walked(var leader) -> words("You follow ", leader, ".");
        };
    }

    private static StyledText toFollower(Pair pair, Reason reason) {
        var leader = pair.leaderName();
        return switch (reason) {
            case FREE_WILL -> words("You no longer follow ", leader, ".");
            case LOST -> words("", leader, " loses you: you follow nobody now.");
            case LEFT_BEHIND -> words("", leader, " goes on without you: you follow nobody now.");
            case GONE -> StyledText.plain("You follow nobody now."); // everybody there was told who left the world
            case MISSING -> words("", leader, " is no longer with you: you follow nobody now.");
        };
    }

    private static StyledText toLeader(Pair pair, Reason reason) {
        var follower = pair.followerName();
        return switch (reason) {
            case FREE_WILL, MISSING -> words("", follower, " no longer follows you.");
            case LOST -> words("You lose ", follower, ".");
            case LEFT_BEHIND -> words("", follower, " stays behind.");
            case GONE -> StyledText.EMPTY;
        };
    }

    private static StyledText words(String before, StyledText name, String after) {
        return StyledText.plain(before).then(name).then(StyledText.plain(after));
    }
}
