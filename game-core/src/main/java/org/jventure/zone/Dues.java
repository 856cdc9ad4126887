package org.jventure.zone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.escrow.Escrowed;
import org.jventure.escrow.Escrows;
import org.jventure.kernel.CharacterId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.EscrowUse;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Question;
import org.jventure.turn.Turn;

/**
 * Brings the answers of shared rows back into turns, and characters what is due to them out of escrow. For one character
 * one look is under way at a time, and it begins when all that was taken before is stored: so nothing is taken twice. The
 * zone's thread only.
 */
final class Dues {

    private static final Logger LOG = LoggerFactory.getLogger(Dues.class);

    /** Of one character; more than escrows can be undone. */
    private static final int MOST_QUESTIONS = 30;

    private static final StyledText IN_VAIN =
            StyledText.of(Style.SYSTEM, "That can't be done just now; try again in a while.");

    private static final Escrows.Concern NOTHING = new Escrows.Concern(List.of(), List.of());
    private static final StyledText SLOWLY =
            StyledText.of(Style.REFUSAL, "Slowly! What you asked for before is not done yet.");

    private final Scene scene;
    private final TurnRunner turns;
    private final Residents residents;
    private final Questions questions;
    private final Map<String, EscrowUse> uses;
    private final Map<CharacterId, Look> looks = new HashMap<>();
    private final Map<CharacterId, Integer> asking = new HashMap<>();

    /** A look for a character while it is here: who comes back is looked for anew. */
    private static final class Look {

        private final Presence presence;
        private boolean again;

        private Look(Presence presence) {
            this.presence = presence;
        }
    }

    Dues(Scene scene, TurnRunner turns, Residents residents, Questions questions) {
        this.scene = scene;
        this.turns = turns;
        this.residents = residents;
        this.questions = questions;
        this.uses = scene.rules().escrows().stream().collect(Collectors.toMap(EscrowUse::purpose, use -> use));
    }

    <T> void ask(CharacterId asker, Question<T> question) {
        if (asking.merge(asker, 1, Integer::sum) > MOST_QUESTIONS) {
            over(asker);
            residents.show(asker, SLOWLY, null);
            return;
        }
        questions.ask(question.work(), new Questions.Then<T>() {
            @Override
            public void answered(T answer) {
                over(asker);
                if (residents.presence(asker) != null) {
                    turns.run(asker, "an answer", turn -> question.then().accept(turn, answer));
                } else if (!question.tooLate().isEmpty()) {
                    var notice = new FarMessage.Notice(asker, question.tooLate());
                    scene.commits().send(() -> scene.ports().outside().unheard(scene.world().id(), notice));
                }
            }

            @Override
            public void inVain() {
                over(asker);
                residents.show(asker, IN_VAIN, null);
            }
        });
    }

    private void over(CharacterId asker) {
        asking.computeIfPresent(asker, (_, count) -> count == 1 ? null : count - 1);
    }

    /** Looks what is due to the character, if it is here, and lets it take that. */
    void look(CharacterId character) {
        var presence = residents.presence(character);
        if (presence == null) {
            return;
        }
        var underWay = looks.get(character);
        if (underWay != null && underWay.presence == presence) {
            underWay.again = true;
            return;
        }
        var look = new Look(presence);
        looks.put(character, look);
        questions.ask(rows -> rows.escrows().of(character), new Questions.Then<Escrows.Concern>() {
            @Override
            public void answered(Escrows.Concern concern) {
                end(character, look, concern);
            }

            @Override
            public void inVain() {
                end(character, look, NOTHING);
            }
        });
    }

    private void end(CharacterId character, Look look, Escrows.Concern concern) {
        if (!looks.remove(character, look) || residents.presence(character) != look.presence) {
            return; // it has left, and whatever was found may be taken elsewhere by now
        }
        concern.due().forEach(due -> play(character, due, use -> turn -> use.receive(turn, due)));
        concern.undone().forEach(undone -> play(character, undone, use -> turn -> use.resume(turn, undone.id())));
        if (look.again) {
            look(character);
        }
    }

    /** A rule to be played; each has a turn of its own, so that one that fails does not keep back the others. */
    private interface Rule {

        Consumer<Turn> of(EscrowUse use);
    }

    private void play(CharacterId character, Escrowed escrowed, Rule rule) {
        var use = uses.get(escrowed.purpose());
        if (use == null) {
            LOG.warn("Nobody here knows what escrow {} is for: {}", escrowed.id(), escrowed.purpose());
        } else {
            turns.run(character, "escrow " + escrowed.id(), rule.of(use));
        }
    }
}
