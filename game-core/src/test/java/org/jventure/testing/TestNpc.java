package org.jventure.testing;

import java.util.ArrayList;
import java.util.List;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.Articles;
import org.jventure.text.Markup;
import org.jventure.text.Words;
import org.jventure.world.NpcPrototype;

/** A kind of NPC in a few words: {@code npc("guard").wandering(30).emoting("yawns.")}. Immutable. */
public record TestNpc(String name, int wanders, List<String> emotes, String description) {

    public static TestNpc npc(String name) {
        return new TestNpc(name, 0, List.of(), "It is " + Articles.with(name) + ".");
    }

    /** Walks about, with so many seconds between two walks on average. */
    public TestNpc wandering(int meanSeconds) {
        return new TestNpc(name, meanSeconds, emotes, description);
    }

    public TestNpc emoting(String deed) {
        var more = new ArrayList<>(emotes);
        more.add(deed);
        return new TestNpc(name, wanders, more, description);
    }

    public TestNpc described(String markup) {
        return new TestNpc(name, wanders, emotes, markup);
    }

    NpcPrototype prototype(ZoneId zone) {
        var named = Articles.with(name);
        return new NpcPrototype(
                new PrototypeId(zone + "/" + name.replace(' ', '-')), named, List.of(name.split(" ")),
                Words.capitalised(named) + " stands here.", Markup.parse(description), wanders, emotes);
    }
}
