package org.jventure.feature.talk;

import org.jventure.turn.FarMessage;
import org.jventure.turn.Online;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;

/** Sends a tell and shows it to its speaker. */
final class Tells {

    private Tells() {}

    /** The beginning of a name is enough. */
    static void send(Turn turn, String name, String words) {
        send(turn, turn.far().find(name).orElseThrow(() -> nobody(name)), words);
    }

    /** To that very person, never to one whose name begins alike. */
    static void reply(Turn turn, String name, String words) {
        var hearer = turn.far().find(name).filter(online -> online.name().equals(name));
        send(turn, hearer.orElseThrow(() -> nobody(name)), words);
    }

    private static Refusal nobody(String name) {
        return new Refusal("Nobody called '" + name + "' is in the world just now.");
    }

    private static void send(Turn turn, Online hearer, String words) {
        var speaker = turn.actor();
        if (hearer.character().equals(speaker.id())) {
            throw new Refusal("You tell yourself, and are not surprised.");
        }
        turn.emitTo(speaker.id(), new TalkEvent.Told(
                speaker.id(), speaker.name(), hearer.character(), hearer.name(), words));
        turn.send(new FarMessage.Tell(speaker.id(), speaker.name(), hearer.character(), hearer.name(), words, false));
        if (hearer.linkDead()) {
            turn.answer(hearer.name() + " has lost the link and may not read it.");
        } else if (hearer.away() != null) {
            turn.answer(hearer.name() + (hearer.away().isEmpty() ? " is away." : " is away: " + hearer.away()));
        }
    }
}
