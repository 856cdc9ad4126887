package org.jventure.telnet.option;

import org.springframework.stereotype.Component;

/**
 * TIMING MARK, RFC 860: each DO is answered by WILL behind what was written before, and that is all. Clients are asked as
 * well: whoever answers, also by refusing, has got what was written before.
 */
@Component
public final class TimingMarkOption implements TelnetOption {

    private static final int CODE = 6;

    /** Asks for an answer behind what has been written. */
    public static void ask(Negotiation negotiation) {
        negotiation.askForMark(CODE);
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public boolean isMomentary() {
        return true;
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return Conversation.SILENT;
    }
}
