package org.jventure.telnet.option;

import org.springframework.stereotype.Component;

/** END OF RECORD, RFC 885: marks where a prompt ends, so that a client shows it at once. */
@Component
final class EndOfRecordOption implements TelnetOption {

    @Override
    public int code() {
        return 25;
    }

    @Override
    public Stance ours() {
        return Stance.PROPOSE;
    }

    @Override
    public String protocol() {
        return "EOR";
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return new Conversation() {

            @Override
            public void ours(boolean on) {
                negotiation.update(abilities -> abilities.withEndOfRecord(on));
            }
        };
    }
}
