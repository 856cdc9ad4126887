package org.jventure.telnet.option;

import org.springframework.stereotype.Component;

/**
 * MCCP3: what the client sends is packed behind its {@code IAC SB 87 IAC SE}, until it ends the packed stream; then it is
 * plain again, and may begin anew. How much it may become is the decoder's business.
 */
@Component
final class Mccp3Option implements TelnetOption {

    @Override
    public int code() {
        return 87;
    }

    @Override
    public Stance ours() {
        return Stance.PROPOSE;
    }

    @Override
    public String protocol() {
        return "MCCP3";
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return new Conversation() {

            @Override
            public void received(byte[] payload) {
                if (payload.length == 0) {
                    negotiation.unpackInput();
                }
            }
        };
    }
}
