package org.jventure.telnet.option;

import org.springframework.stereotype.Component;

/** MCCP2: what we send is packed from the moment the client agrees until it says DONT, or the connection ends. */
@Component
final class Mccp2Option implements TelnetOption {

    @Override
    public int code() {
        return 86;
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

            @Override
            public void ours(boolean on) {
                negotiation.packOutput(on);
            }
        };
    }
}
