package org.jventure.telnet.option;

import org.springframework.stereotype.Component;

/**
 * MCCP2: what we send is packed from the moment that somebody plays and the client agrees, until it says DONT or the
 * connection ends. Not before: packing takes some 300 KiB of memory, which nobody gets for three bytes.
 */
@Component
final class Mccp2Option implements TelnetOption {

    private static final int CODE = 86;

    /** Beginning costs us much and the client six bytes, so whoever has begun so often goes on in plain. */
    private static final int MOST_BEGINNINGS = 4;

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public Stance ours() {
        return Stance.PROPOSE;
    }

    @Override
    public String protocol() {
        return "MCCP2";
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return new Conversation() {

            private int begun;

            @Override
            public void ours(boolean on) {
                if (on && ++begun > MOST_BEGINNINGS) {
                    negotiation.withdraw(CODE);
                } else if (!on || negotiation.isPlaying()) {
                    negotiation.packOutput(on);
                }
            }

            @Override
            public void played() {
                negotiation.packOutput(true);
            }
        };
    }
}
