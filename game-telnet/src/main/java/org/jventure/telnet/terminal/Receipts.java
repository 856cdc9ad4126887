package org.jventure.telnet.terminal;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jventure.telnet.option.Negotiation;
import org.jventure.telnet.option.TimingMarkOption;

/**
 * What has arrived at the other end. Behind what is written it asks for a TIMING-MARK, which most clients answer in order,
 * if only by refusing; or a program says by GMCP what it has got. Of a client that does neither, what the system has taken
 * over counts, which may be lost on the way. One thread.
 */
final class Receipts {

    private static final Duration EVERY = Duration.ofSeconds(4);

    /** Who has not answered by then is taken for one that never will. */
    private static final Duration UNDECIDED = Duration.ofSeconds(10);

    /** A client may refuse an option once, and then say no more: only who has answered twice, or has agreed, is known to. */
    private static final int KNOWN = 2;

    private final Channel channel;
    private final Negotiation negotiation;
    private final Duration patience;
    private long latest;
    private long asked;
    private long arrived;
    private long taken;
    private int answers;
    private boolean pending;
    private boolean resting;
    private boolean silent;
    private boolean signOfLife;

    /** @param patience after which a link is lost on which nothing comes in while an answer is owed; 0 for never */
    Receipts(Channel channel, Negotiation negotiation, Duration patience) {
        this.channel = channel;
        this.negotiation = negotiation;
        this.patience = patience;
        negotiation.onMark(this::answered);
    }

    /** All up to that mark has been written; it leaves with the next flush, and so does the question. */
    void written(long mark) {
        latest = mark;
        channel.write(Unpooled.EMPTY_BUFFER).addListener(written -> {
            if (written.isSuccess()) {
                taken = Math.max(taken, mark);
            }
        });
        ask();
    }

    /** Something has come from the client, whatever it is. */
    void read() {
        signOfLife = true;
    }

    /** Up to which mark the client has got everything, as far as is known. */
    long arrived() {
        var known = Math.max(arrived, negotiation.confirmed());
        return isSure() || isAnswerAwaited() ? known : Math.max(known, taken);
    }

    /** Whether the client itself says so. */
    boolean isSure() {
        return answers >= KNOWN || negotiation.confirmed() > 0;
    }

    private boolean isAnswerAwaited() {
        return !silent && isClient();
    }

    /** Who has negotiated nothing is a raw socket, on whose screen the question would be noise. */
    private boolean isClient() {
        return negotiation.changes() > 0;
    }

    private void ask() {
        if (pending || resting || latest <= asked || !isClient() || !channel.isActive()) {
            return;
        }
        pending = true;
        resting = true;
        signOfLife = false;
        asked = latest;
        TimingMarkOption.ask(negotiation);
        later(EVERY, () -> {
            resting = false;
            askAndSend();
        });
        if (answers < KNOWN) {
            later(UNDECIDED, () -> silent |= pending);
        } else if (!patience.isZero()) {
            var question = asked;
            later(patience, () -> look(question));
        }
    }

    private void askAndSend() {
        ask();
        channel.flush();
    }

    private void answered(boolean knowsIt) {
        if (pending) {
            pending = false;
            answers += knowsIt ? KNOWN : 1;
            arrived = asked;
            askAndSend();
        }
    }

    /** Whether the answer to that question is still owed, by a client of which nothing is heard. */
    private void look(long question) {
        if (!pending || question != asked) {
            return;
        }
        if (signOfLife || !channel.config().isAutoRead()) { // what is not read here is not what the client has not said
            signOfLife = false;
            later(patience, () -> look(question));
        } else {
            channel.close();
        }
    }

    private void later(Duration wait, Runnable what) {
        channel.eventLoop().schedule(
                () -> {
                    if (channel.isActive()) {
                        what.run();
                    }
                },
                wait.toNanos(),
                TimeUnit.NANOSECONDS);
    }
}
