package org.jventure.admin.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Nodes die without a word, and are started again when the others have gone on without them. */
record Kill(String name, String story, Choice choice) implements Fault {

    private static final Duration ALONE = Duration.ofSeconds(8);

    /** Whom it meets. */
    interface Choice {
        List<Integer> victims(Stage stage) throws Exception;
    }

    static Kill leader() {
        return new Kill("kill-leader", "kill -9 of the leader", stage -> List.of(stage.leader()));
    }

    static Kill twoOfThree() {
        return new Kill("kill-two-of-three", "kill -9 of the leader and another at once, which leaves no majority of three",
                stage -> List.of(stage.leader(), stage.busiestFollower()));
    }

    static Kill all() {
        return new Kill("kill-all", "kill -9 of all nodes at once", stage -> stage.nodes().up());
    }

    @Override
    public void strike(Stage stage) throws Exception {
        var owners = stage.owners();
        var victims = choice.victims(stage);
        stage.kill(name.substring(5), victims, owners);
        if (!stage.nodes().up().isEmpty()) {
            stage.lasts(ALONE);
        }
        stage.startAgain(victims);
    }

    /** The owner of a zone dies in the very moment in which somebody hands something over there. */
    record OwnerMidGive() implements Fault {

        private static final Duration PATIENCE = Duration.ofSeconds(60);

        @Override
        public String name() {
            return "kill-owner-mid-give";
        }

        @Override
        public String story() {
            return "kill -9 of a zone's owner as somebody gives something to somebody there";
        }

        @Override
        public void strike(Stage stage) throws Exception {
            var owners = stage.owners();
            var give = stage.history().awaitBegun(
                    begun -> begun.intent().line().startsWith("give ") && !begun.zone().isEmpty(), PATIENCE);
            int victim = Nodes.number(owners.get(give.zone()));
            stage.nodes().kill(List.of(victim));
            stage.timeline().strike(Timeline.Blow.KILL, "kill -9 of %s while %s types '%s'"
                    .formatted(Nodes.id(victim), give.player(), give.intent().line()), Set.of(victim), owners);
            stage.lasts(ALONE);
            stage.startAgain(List.of(victim));
        }
    }
}
