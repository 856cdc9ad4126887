package org.jventure.presence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.kernel.LineNumber;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.Role;
import org.jventure.kernel.ZoneId;
import org.jventure.text.Preferences;
import org.jventure.text.StyledText;

/**
 * What a zone tells a session. Those with a {@link Reign} say something about the zone's world and come through its
 * output queue, in order; the others bypass it, but for {@link Relieved}.
 */
public sealed interface SessionMessage {

    /**
     * The character is present under this reign and lines up to {@code lastDone} are answered.
     *
     * @param preferences how its player wants words to be shown; null from a node of an earlier version, which knows nothing
     *                    of it
     * @param missedComes an older session was told to send what the player has missed: {@link Missed}
     * @param role        what its account may do, as the zone has just read it; null from a node of an earlier version
     */
    record Entered(
            Reign reign,
            long sessionNo,
            long lastDone,
            StyledText prompt,
            @Nullable Preferences preferences,
            boolean missedComes,
            @Nullable Role role)
            implements SessionMessage {

        /** To one that resumes nothing. */
        public Entered(
                Reign reign, long sessionNo, long lastDone, StyledText prompt, @Nullable Preferences preferences) {
            this(reign, sessionNo, lastDone, prompt, preferences, false, null);
        }
    }

    /** What follows is to be shown like this; comes before the words of the line that has changed it. */
    record Preferred(Reign reign, Preferences preferences) implements SessionMessage {}

    /** From here on the prompt is another: comes before what is shown with it. */
    record Prompted(Reign reign, StyledText prompt) implements SessionMessage {}

    /** Words to show. */
    record Show(Reign reign, StyledText text) implements SessionMessage {}

    /** Line {@code number} is performed and everything it showed has been sent; {@code prompt} is the new one. */
    record Done(Reign reign, long number, StyledText prompt) implements SessionMessage {}

    /** The character has crossed into the target zone by an orderly move: enter there. */
    record Left(Reign reign, ZoneId target) implements SessionMessage {}

    /**
     * The zone goes on elsewhere, by an orderly move: enter there; what was not answered was not done. Comes like
     * {@link Left}, behind the last Done.
     */
    record Moved(Reign reign, long newEpoch, NodeId node, long incarnation) implements SessionMessage {}

    /**
     * The character has left the world: by its own wish, because its grace ended, or, if it is to come back as soon as
     * it can, because the zone ended.
     */
    record Gone(Reign reign, StyledText farewell, boolean comeBack) implements SessionMessage {}

    /** Line {@code number} was not performed: too much is waiting. */
    record Busy(long number) implements SessionMessage {}

    /** A session with a higher number holds the character. */
    record Superseded(long sessionNo) implements SessionMessage {}

    /** The character is not here but, by its row, in that zone. */
    record Elsewhere(ZoneId zone) implements SessionMessage {}

    /** This node does not run the zone; ask again. */
    record NotHere(ZoneId zone) implements SessionMessage {}

    /** The zone can't reach the database: it performs nothing until it is thawed. Line {@code number} was not done. */
    record Frozen(ZoneId zone, long number) implements SessionMessage {}

    record Thawed(ZoneId zone) implements SessionMessage {}

    /** The last moments did not happen: the zone has gone back to what is stored. */
    record Reset(ZoneId zone) implements SessionMessage {}

    /** The zone is out of service until staff release it. */
    record Quarantined(ZoneId zone) implements SessionMessage {}

    /** Words of a channel to show, unless they have come before: an owner of the zone and the next may both hear them. */
    record Overheard(Reign reign, LineNumber line, StyledText text, ClientFact.@Nullable Spoken fact)
            implements SessionMessage {

        /** Words alone: nobody else is to know. */
        public Overheard(Reign reign, LineNumber line, StyledText text) {
            this(reign, line, text, null);
        }
    }

    /** Something for the client's program, which has asked for facts of that kind. */
    record Fact(Reign reign, ClientFact fact) implements SessionMessage {}

    /**
     * Another session of the player goes on for this one: what the zone had to say to it has been said. It sends the other
     * what its player has missed.
     */
    record Relieved(long sessionNo, SessionAddress by) implements SessionMessage {}

    /**
     * From one session to another that goes on for it: what its player may have missed.
     *
     * @param ofSession the number of the session that sends it
     * @param heard     up to which its player has heard all, as far as it knows
     * @param first     the number of the first text: those between were too many to keep
     * @param latest    the last lines of channels that it knows of, so that none is heard twice
     * @param unsure    its terminal never says what has arrived: what was on the way may be lost
     */
    record Missed(
            long ofSession, long heard, long first, List<StyledText> texts, List<LineNumber> latest, boolean unsure)
            implements SessionMessage {

        public Missed {
            texts = List.copyOf(texts);
            latest = List.copyOf(latest);
        }
    }

    /** To a session that goes on for another, in place of {@link Missed}: the other has ended and kept nothing. */
    record NothingKept() implements SessionMessage {}
}
