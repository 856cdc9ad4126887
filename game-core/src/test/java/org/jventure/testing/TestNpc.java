package org.jventure.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jventure.codex.Report;
import org.jventure.codex.Value;
import org.jventure.content.conduct.ConductForm;
import org.jventure.content.rule.RoomKeys;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.Articles;
import org.jventure.text.Markup;
import org.jventure.text.Words;
import org.jventure.world.NpcPrototype;
import org.yaml.snakeyaml.Yaml;

/** A kind of NPC in a few words: {@code npc("guard").wandering(30).emoting("yawns.")}. Immutable. */
public record TestNpc(String name, int wanders, List<String> emotes, String description, String conduct) {

    public static TestNpc npc(String name) {
        return new TestNpc(name, 0, List.of(), "It is " + Articles.with(name) + ".", "{}");
    }

    /** Walks about, with so many seconds between two walks on average. */
    public TestNpc wandering(int meanSeconds) {
        return new TestNpc(name, meanSeconds, emotes, description, conduct);
    }

    public TestNpc emoting(String deed) {
        var more = new ArrayList<>(emotes);
        more.add(deed);
        return new TestNpc(name, wanders, more, description, conduct);
    }

    public TestNpc described(String markup) {
        return new TestNpc(name, wanders, emotes, markup, conduct);
    }

    /** @param yaml its conduct, as builders write it; nothing may be wrong with it */
    public TestNpc doing(String yaml) {
        return new TestNpc(name, wanders, emotes, description, yaml);
    }

    NpcPrototype prototype(ZoneId zone) {
        var named = Articles.with(name);
        var report = new Report(Set.of());
        var read = ConductForm.read((Value.Fields) TestCodex.value(new Yaml().load(conduct)), report,
                key -> RoomKeys.whole(zone.value(), key), new ArrayList<>());
        if (!report.troubles().isEmpty()) {
            throw new IllegalArgumentException(report.troubles().toString());
        }
        return new NpcPrototype(
                new PrototypeId(zone + "/" + name.replace(' ', '-')), named, List.of(name.split(" ")),
                Words.capitalised(named) + " stands here.", Markup.parse(description), wanders, emotes, null, read);
    }
}
