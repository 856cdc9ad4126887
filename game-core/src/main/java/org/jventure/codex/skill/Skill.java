package org.jventure.codex.skill;

import java.time.Duration;
import java.util.List;
import org.jventure.rules.effect.Effect;

/**
 * Something that a character can do, for skill points, and again after a while. Its key is the word by which players use it.
 *
 * @param level        from which it can be used
 * @param cost         skill points of each use
 * @param userText     what who uses it reads; {@code [target]} stands for whom it is used on
 * @param receiverText what that one reads; {@code [user]} stands for who uses it
 * @param othersText   what others in the room read; may be empty
 * @param allowed      the kinds of effects of worn and wielded things that join in, by their words; empty: all
 * @param enabled      otherwise nobody knows it, whatever is written of it elsewhere
 * @param everybodys   whether everybody knows it
 * @param onOneself    whether it is used on oneself if nobody is named
 */
public record Skill(
        String key,
        String name,
        String description,
        int level,
        int cost,
        Duration cooldown,
        String userText,
        String receiverText,
        String othersText,
        List<Effect> effects,
        List<String> allowed,
        List<String> tags,
        boolean enabled,
        boolean everybodys,
        boolean onOneself) {

    public Skill {
        effects = List.copyOf(effects);
        allowed = List.copyOf(allowed);
        tags = List.copyOf(tags);
    }
}
