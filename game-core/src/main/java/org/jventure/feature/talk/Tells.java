package org.jventure.feature.talk;

import org.jventure.turn.FarMessage;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;

/** Sends a tell and shows it to its speaker. */
final class Tells {

    private Tells() {}

    static void send(Turn turn, String name, String words) {
        var speaker = turn.actor();
        var hearer = turn.far().find(name)
                .orElseThrow(() -> new Refusal("Nobody called '" + name + "' is in the world just now."));
        if (hearer.character().equals(speaker.id())) {
            throw new Refusal("You tell yourself, and are not surprised.");
        }
        turn.emitTo(speaker.id(), new TalkEvent.Told(
                speaker.id(), speaker.name(), hearer.character(), hearer.name(), words));
        turn.send(new FarMessage.Tell(speaker.id(), speaker.name(), hearer.character(), words));
        if (hearer.linkDead()) {
            turn.answer(hearer.name() + " has lost the link and may not read it.");
        }
    }
}
