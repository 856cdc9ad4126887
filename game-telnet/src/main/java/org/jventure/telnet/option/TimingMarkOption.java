package org.jventure.telnet.option;

import org.springframework.stereotype.Component;

/** TIMING MARK, RFC 860: each DO is answered by WILL behind what was written before, and that is all. */
@Component
final class TimingMarkOption implements TelnetOption {

    @Override
    public int code() {
        return 6;
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
