package org.jventure.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.PrototypeId;
import org.jventure.rules.conduct.Conduct;
import org.jventure.text.StyledText;

/**
 * A kind of NPC.
 *
 * @param name     with its article, or a proper name: "a harbour cat", "Old Maren"
 * @param keywords what a player may call it, in lower case; at least one
 * @param standing how it looks in a room: "A harbour cat sits on a bollard, watching the gulls."
 * @param wanders  mean seconds between its walks to a neighbouring room of its zone; 0 = it stays
 * @param emotes   what it does now and then, as "purrs at nobody in particular."; may be empty
 * @param prowess  how it fights; null = it does not, and nobody can harm it
 * @param conduct  what it does besides
 */
public record NpcPrototype(
        PrototypeId id,
        String name,
        List<String> keywords,
        String standing,
        StyledText description,
        int wanders,
        List<String> emotes,
        @Nullable Prowess prowess,
        Conduct conduct) {

    /** Of one that does nothing else. */
    public NpcPrototype(
            PrototypeId id,
            String name,
            List<String> keywords,
            String standing,
            StyledText description,
            int wanders,
            List<String> emotes,
            @Nullable Prowess prowess) {
        this(id, name, keywords, standing, description, wanders, emotes, prowess, Conduct.NONE);
    }

    /** Of one that does not fight either. */
    public NpcPrototype(
            PrototypeId id,
            String name,
            List<String> keywords,
            String standing,
            StyledText description,
            int wanders,
            List<String> emotes) {
        this(id, name, keywords, standing, description, wanders, emotes, null, Conduct.NONE);
    }

    public NpcPrototype {
        keywords = List.copyOf(keywords);
        emotes = List.copyOf(emotes);
    }
}
