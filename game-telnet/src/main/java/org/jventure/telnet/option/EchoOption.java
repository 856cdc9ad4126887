package org.jventure.telnet.option;

import org.springframework.stereotype.Component;

/**
 * ECHO, RFC 857: we claim to echo, and echo nothing, while a secret is typed; so the client shows nothing either. Never
 * agreed to when the client asks. A client that refuses shows what is typed, and nothing else changes.
 */
@Component
public final class EchoOption implements TelnetOption {

    private static final int CODE = 1;

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return Conversation.SILENT;
    }

    public static void hideInput(Negotiation negotiation) {
        negotiation.offer(CODE);
    }

    public static void showInput(Negotiation negotiation) {
        negotiation.withdraw(CODE);
    }

    /** Whether the client agreed to show nothing: then it shows no line ends either. */
    public static boolean hidesInput(Negotiation negotiation) {
        return negotiation.isOurs(CODE);
    }
}
