package org.jventure.telnet.option;

import java.nio.ByteBuffer;
import org.springframework.stereotype.Component;

/** NEGOTIATE ABOUT WINDOW SIZE, RFC 1073: the client tells the size of its screen, and again when it changes. */
@Component
final class NawsOption implements TelnetOption {

    private static final int SIZE = 4;

    @Override
    public int code() {
        return 31;
    }

    @Override
    public Stance theirs() {
        return Stance.PROPOSE;
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return new Conversation() {

            @Override
            public void theirs(boolean on) {
                if (!on) {
                    negotiation.update(abilities -> abilities.withSize(0, 0));
                }
            }

            @Override
            public void received(byte[] payload) {
                if (payload.length == SIZE) {
                    var size = ByteBuffer.wrap(payload).asShortBuffer();
                    int columns = Short.toUnsignedInt(size.get());
                    int rows = Short.toUnsignedInt(size.get());
                    negotiation.update(abilities -> abilities.withSize(columns, rows));
                }
            }
        };
    }
}
