package org.jventure.telnet.option;

import org.springframework.stereotype.Component;

/**
 * SUPPRESS GO AHEAD, RFC 858: accepted, never proposed. With ECHO and this both on, many clients send each key as it
 * is pressed; with ECHO alone they keep to lines, which is what a password wants. Prompts are marked in any case, for
 * MUD clients that agree to this wait for the mark all the same.
 */
@Component
final class SgaOption implements TelnetOption {

    @Override
    public int code() {
        return 3;
    }

    @Override
    public Stance ours() {
        return Stance.ACCEPT;
    }

    @Override
    public Stance theirs() {
        return Stance.ACCEPT;
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return Conversation.SILENT;
    }
}
