package org.jventure.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jventure.codex.Report;
import org.jventure.codex.Value;
import org.jventure.content.conduct.ConductForm;
import org.jventure.content.rule.RoomKeys;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.Articles;
import org.jventure.text.Markup;
import org.jventure.text.Words;
import org.jventure.rules.body.Stats;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.item.Loot;
import org.jventure.world.NpcPrototype;
import org.jventure.world.Prowess;
import org.yaml.snakeyaml.Yaml;

/** A kind of NPC in a few words: {@code npc("guard").wandering(30).emoting("yawns.")}. Immutable. */
public record TestNpc(
        String name, int wanders, List<String> emotes, String description, @Nullable Prowess prowess, int respawn,
        String conduct) {

    public static TestNpc npc(String name) {
        return new TestNpc(name, 0, List.of(), "It is " + Articles.with(name) + ".", null, 0, "{}");
    }

    /** Walks about, with so many seconds between two walks on average. */
    public TestNpc wandering(int meanSeconds) {
        return new TestNpc(name, meanSeconds, emotes, description, prowess, respawn, conduct);
    }

    public TestNpc emoting(String deed) {
        var more = new ArrayList<>(emotes);
        more.add(deed);
        return new TestNpc(name, wanders, more, description, prowess, respawn, conduct);
    }

    public TestNpc described(String markup) {
        return new TestNpc(name, wanders, emotes, markup, prowess, respawn, conduct);
    }

    /** Can fight, and be fought: with so much health, and bare hands of its level. */
    public TestNpc fighting(int level, int health) {
        return fighting(new Prowess(
                level, Stats.newcomers().with(Stat.MAX_HEALTH, health), 0, List.of(), false, List.of(),
                Prowess.USUAL_EXPERIENCE, new Loot(0, List.of()), false));
    }

    public TestNpc fighting(Prowess how) {
        return new TestNpc(name, wanders, emotes, description, how, respawn, conduct);
    }

    /** Leaves these coins, at least half of them, and these things when it dies. */
    public TestNpc leaving(int coins, String... things) {
        var known = java.util.Objects.requireNonNull(prowess);
        var drops = Arrays.stream(things).map(thing -> new Loot.Drop(TestItem.idOf(thing), 100)).toList();
        return fighting(new Prowess(
                known.level(), known.stats(), known.armour(), known.weapon(), known.twoHanded(), known.skills(),
                known.experience(), new Loot(coins, drops), known.peaceful()));
    }

    /** Comes back so many seconds after its death. */
    public TestNpc back(int seconds) {
        return new TestNpc(name, wanders, emotes, description, prowess, seconds, conduct);
    }

    /** @param yaml its conduct, as builders write it; nothing may be wrong with it */
    public TestNpc doing(String yaml) {
        return new TestNpc(name, wanders, emotes, description, prowess, respawn, yaml);
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
                Words.capitalised(named) + " stands here.", Markup.parse(description), wanders, emotes, prowess, read);
    }
}
