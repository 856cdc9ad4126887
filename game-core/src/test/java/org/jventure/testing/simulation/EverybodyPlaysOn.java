package org.jventure.testing.simulation;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jventure.text.Words;
import org.jventure.zone.ZoneHost;

/** I11: when the trouble is over every zone runs once, everybody is at one place, and all nodes know who is there. */
final class EverybodyPlaysOn implements Invariant {

    @Override
    public String name() {
        return "I11 everybody plays on";
    }

    @Override
    public void settled(Play play, Audit audit) {
        var cluster = play.cluster();
        for (String name : play.people()) {
            if (!play.ask(name, "say still here").contains("You say, \"still here\"")) {
                audit.report(this, name + " is not answered");
            }
        }
        for (String zone : World.ZONES) {
            var owners = play.nodes().stream().filter(node -> cluster.status(node, zone).isPresent()).toList();
            if (owners.size() != 1) {
                audit.report(this, zone + " runs on " + owners);
            }
        }
        var all = play.people().stream().map(Words::capitalised).collect(Collectors.toCollection(TreeSet::new));
        if (!cluster.present().equals(all)) {
            audit.report(this, "in the world by the rows: " + cluster.present());
        }
        for (String node : play.nodes()) {
            if (!cluster.online(node).equals(all)) {
                audit.report(this, node + " knows of " + cluster.online(node));
            }
        }
        var inMemory = play.nodes().stream()
                .flatMap(node -> cluster.game(node).zones().report().stream())
                .mapToInt(ZoneHost.ZoneReport::players)
                .sum();
        if (inMemory != all.size()) {
            audit.report(this, inMemory + " characters are in memory");
        }
        for (String name : play.people()) {
            var who = play.ask(name, "who");
            if (!who.contains(all.size() + " players") || who.contains("link lost")) {
                audit.report(this, name + " sees " + who);
            }
        }
    }
}
