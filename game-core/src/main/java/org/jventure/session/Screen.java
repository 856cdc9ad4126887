package org.jventure.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/**
 * A terminal as a session writes on it: everything of one burst goes out in one flush, with the prompt behind it where
 * one is due. The session's thread only.
 */
final class Screen {

    private static final StyledText TOO_LONG = StyledText.of(
            Style.REFUSAL,
            "That line was too long: " + Input.LONGEST_LINE + " letters are the most; it was not done.");

    private final Terminal terminal;
    private Supplier<@Nullable StyledText> prompt = () -> null;
    private @Nullable Tape tape;
    private long marked;
    private boolean promptDue;
    private boolean flushScheduled;
    private boolean hidden;

    Screen(Terminal terminal) {
        this.terminal = terminal;
    }

    /** From now on the prompt is what this answers; null while nothing is asked for. */
    void promptWith(Supplier<@Nullable StyledText> source) {
        prompt = source;
    }

    /** From now on the tape keeps what is shown, and the terminal is told its numbers. */
    void recordOn(Tape newTape) {
        tape = newTape;
        marked = newTape.last();
    }

    void show(StyledText text) {
        if (!text.isEmpty()) {
            record(text);
            terminal.write(new Output.Text(text));
            promptDue();
        }
    }

    /** Shows what would not be missed where too much waits already, and tells the client's program of it. */
    void overhear(StyledText text, @Nullable ClientFact fact) {
        if (!text.isEmpty()) {
            record(text);
            terminal.write(new Output.Chatter(text));
            promptDue();
        }
        if (fact != null) {
            terminal.write(new Output.Fact(fact, true));
            flushSoon();
        }
    }

    private void record(StyledText text) {
        if (tape != null) {
            tape.heard(terminal.heard());
            tape.add(text);
        }
    }

    void say(String sentence) {
        show(StyledText.of(Style.SYSTEM, sentence));
    }

    /** Half a line might do something else than the whole. */
    void refuseTooLong() {
        show(TOO_LONG);
    }

    /** Tells the terminal what words do not. */
    void tell(Output output) {
        terminal.write(output);
    }

    /** Tells the client's program, in order with the words; no prompt is due for it. */
    void outOfBand(GmcpMessage message) {
        terminal.write(new Output.OutOfBand(message));
        flushSoon();
    }

    /** The same of a fact: how it is told is the terminal's affair. */
    void outOfBand(ClientFact fact) {
        terminal.write(new Output.Fact(fact));
        flushSoon();
    }

    /** What is known of the client by now. */
    ClientProfile client() {
        return terminal.client();
    }

    /** As {@link #tell}, and sends it though nothing else may follow. */
    void tellSoon(Output output) {
        tell(output);
        flushSoon();
    }

    /** Asks again, also when nothing has been shown. */
    void promptDue() {
        promptDue = true;
        flushSoon();
    }

    private void flushSoon() {
        if (!flushScheduled) {
            flushScheduled = true;
            terminal.executor().execute(this::flush);
        }
    }

    void hideInput(boolean hide) {
        if (hidden != hide) {
            hidden = hide;
            terminal.write(new Output.InputHidden(hide));
            promptDue();
        }
    }

    void close() {
        flush();
        terminal.close();
    }

    private void flush() {
        flushScheduled = false;
        var words = promptDue ? prompt.get() : null;
        promptDue = false; // while nothing is asked for: what is shown next makes it due again, what is out of band does not
        if (words != null) {
            terminal.write(new Output.Prompt(words));
        }
        mark();
        terminal.flush();
    }

    private void mark() {
        if (tape != null && tape.last() > marked) {
            marked = tape.last();
            terminal.write(new Output.Mark(marked));
        }
    }
}
