package org.jventure.telnet.option;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * TERMINAL TYPE, RFC 1091, and the Mud Terminal Type Standard on top of it: the client is asked again until it has told
 * its name, its terminal and its abilities, begins to repeat itself, or has been asked often enough.
 */
@Component
final class TerminalTypeOption implements TelnetOption {

    private static final int CODE = 24;
    private static final byte IS = 0;
    private static final byte SEND = 1;
    private static final int MOST_ROUNDS = 5;

    /** The abilities come third; nine digits fit an int. */
    private static final Pattern MTTS = Pattern.compile("MTTS (\\d{1,9})");

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public Stance theirs() {
        return Stance.PROPOSE;
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return new Questions(negotiation);
    }

    private static final class Questions implements Conversation {

        private final Negotiation negotiation;
        private String last = "";
        private int asked;
        private boolean awaiting;

        Questions(Negotiation negotiation) {
            this.negotiation = negotiation;
        }

        @Override
        public void theirs(boolean on) {
            if (on) {
                ask();
            } else {
                finish();
            }
        }

        @Override
        public void received(byte[] payload) {
            if (!awaiting || payload.length == 0 || payload[0] != IS) {
                return;
            }
            var name = Printable.of(new String(payload, 1, payload.length - 1, StandardCharsets.US_ASCII));
            if (isLast(name)) {
                finish();
            } else {
                ask();
            }
            last = name;
        }

        /** Takes the answer in, and says whether it is the last that is wanted. */
        private boolean isLast(String name) {
            var mtts = MTTS.matcher(name.toUpperCase(Locale.ROOT));
            if (mtts.matches()) {
                var bits = TerminalAbilities.of(Integer.parseInt(mtts.group(1)));
                negotiation.update(abilities -> abilities.withBits(bits));
                return true;
            }
            switch (asked) {
                case 1 -> negotiation.update(abilities -> abilities.withProgram(name));
                case 2 -> negotiation.update(abilities -> abilities.withTerminal(name));
                default -> {} // some tell one terminal after another; the first is the best
            }
            var depth = ColourDepth.ofTerminal(name);
            negotiation.update(abilities -> abilities.withColours(depth));
            // the telnet of old Windows says ANSI and hangs when it is asked again
            return name.equalsIgnoreCase("ANSI") || name.equals(last);
        }

        private void ask() {
            if (asked < MOST_ROUNDS) {
                asked++;
                awaiting = true;
                negotiation.send(CODE, SEND);
            } else {
                finish();
            }
        }

        private void finish() {
            awaiting = false;
            negotiation.update(ClientAbilities::asIntroduced);
        }
    }
}
