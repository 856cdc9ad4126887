package org.jventure.feature.money;

import org.springframework.stereotype.Component;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Narration;

@Component
final class MoneyNarration implements Narration<MoneyEvent> {

    @Override
    public Class<MoneyEvent> family() {
        return MoneyEvent.class;
    }

    @Override
    public StyledText narrate(MoneyEvent event, CharacterId viewer) {
        return switch (event) {
            case MoneyEvent.Shared(var actor, var who, var amount, var each, var others) ->
                opening(actor, who, viewer, " split ", " splits ")
                        .then(Coins.styled(amount))
                        .then(StyledText.plain(": "))
                        .then(Coins.styled(each))
                        .then(StyledText.plain(others.size() == 1 ? " for " : " each for "))
                        .then(Words.styledList(others))
                        .then(StyledText.plain("."));
            case MoneyEvent.Thrown(var actor, var who, var amount, var where) ->
                opening(actor, who, viewer, " throw ", " throws ")
                        .then(Coins.styled(amount))
                        .then(StyledText.plain(
                                " into " + where + ". " + (amount == 1 ? "It is" : "They are") + " gone for good."));
        };
    }

    private static StyledText opening(
            CharacterId actor, StyledText who, CharacterId viewer, String yours, String theirs) {
        return actor.equals(viewer)
                ? StyledText.plain("You" + yours)
                : Words.capitalised(who).then(StyledText.plain(theirs));
    }
}
