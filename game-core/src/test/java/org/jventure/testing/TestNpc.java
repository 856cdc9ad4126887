package org.jventure.testing;

import java.util.ArrayList;
import java.util.List;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.Articles;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.world.NpcPrototype;

/** A kind of NPC in a few words: {@code npc("guard").wandering(30).emoting("yawns.")}. Immutable. */
public record TestNpc(String name, int wanders, List<String> emotes) {

    public static TestNpc npc(String name) {
        return new TestNpc(name, 0, List.of());
    }

    /** Walks about, with so many seconds between two walks on average. */
    public TestNpc wandering(int meanSeconds) {
        return new TestNpc(name, meanSeconds, emotes);
    }

    public TestNpc emoting(String deed) {
        var more = new ArrayList<>(emotes);
        more.add(deed);
        return new TestNpc(name, wanders, more);
    }

    NpcPrototype prototype(ZoneId zone) {
        var named = Articles.with(name);
        return new NpcPrototype(
                new PrototypeId(zone + "/" + name.replace(' ', '-')), named, List.of(name.split(" ")),
                Words.capitalised(named) + " stands here.", StyledText.plain("It is " + named + "."), wanders, emotes);
    }
}
