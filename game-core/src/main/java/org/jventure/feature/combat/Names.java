package org.jventure.feature.combat;

import org.jspecify.annotations.Nullable;
import org.jventure.codex.skill.Skill;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.PrototypeId;
import org.jventure.rules.body.FighterId;
import org.jventure.text.Articles;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Turn;

/** How those who fight, and what they fight with, are called; also who is not there any more. */
final class Names {

    private final Turn turn;

    Names(Turn turn) {
        this.turn = turn;
    }

    static @Nullable CharacterId player(FighterId who) {
        return who instanceof FighterId.OfCharacter(var id) ? id : null;
    }

    /** "the tunnel rat", "Ann". */
    StyledText the(FighterId who) {
        return switch (who) {
            case FighterId.OfCharacter(var id) -> turn.world().character(id)
                    .map(character -> character.styledName())
                    .orElseGet(() -> StyledText.plain("somebody"));
            case FighterId.OfNpc(var id) -> turn.world().npc(id)
                    .map(npc -> StyledText.of(Style.NPC, Articles.definite(npc.name())))
                    .orElseGet(() -> StyledText.plain("something"));
        };
    }

    /** As {@link #the}, at the beginning of a sentence. */
    StyledText capitalised(FighterId who) {
        return Words.capitalised(the(who));
    }

    /** " with the boathook" if a character strikes with that; what NPCs strike with is part of them. */
    String with(FighterId who, @Nullable String weapon) {
        return weapon == null || !who.isCharacter()
                ? ""
                : turn.world().prototype(new PrototypeId(weapon))
                        .map(kind -> " with " + Articles.definite(kind.name()))
                        .orElse("");
    }

    /** What something comes from: the name of a skill, or "the knife". */
    String cause(String key) {
        return turn.codex().find(Skill.class, key).map(Skill::name)
                .or(() -> turn.world().prototype(new PrototypeId(key)).map(kind -> Articles.definite(kind.name())))
                .orElse("an old wound");
    }
}
