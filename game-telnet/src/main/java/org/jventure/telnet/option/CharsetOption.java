package org.jventure.telnet.option;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jventure.telnet.option.ClientAbilities.Characters;
import org.springframework.stereotype.Component;

/**
 * CHARSET, RFC 2066: we ask for UTF-8, and of what a client asks for we take UTF-8, or else ASCII. With a client that
 * takes neither, characters outside ASCII are replaced on their way. Translation tables are refused.
 */
@Component
final class CharsetOption implements TelnetOption {

    private static final int CODE = 42;
    private static final byte REQUEST = 1;
    private static final byte ACCEPTED = 2;
    private static final byte REJECTED = 3;
    private static final byte TTABLE_IS = 4;
    private static final byte TTABLE_REJECTED = 5;
    private static final String TTABLE = "[TTABLE]";
    private static final byte[] OUR_REQUEST = "\1;UTF-8".getBytes(StandardCharsets.US_ASCII);

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public Stance ours() {
        return Stance.PROPOSE;
    }

    @Override
    public Stance theirs() {
        return Stance.ACCEPT;
    }

    @Override
    public String protocol() {
        return "CHARSET";
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return new Talk(negotiation);
    }

    private static final class Talk implements Conversation {

        private final Negotiation negotiation;
        private boolean asking;

        Talk(Negotiation negotiation) {
            this.negotiation = negotiation;
        }

        @Override
        public void ours(boolean on) {
            asking = on;
            if (on) {
                negotiation.send(CODE, OUR_REQUEST);
            }
        }

        @Override
        public void received(byte[] payload) {
            if (payload.length == 0) {
                return;
            }
            var rest = new String(payload, 1, payload.length - 1, StandardCharsets.US_ASCII);
            switch (payload[0]) {
                case REQUEST -> requested(rest);
                case ACCEPTED -> answered(characters(rest));
                case REJECTED -> answered(Characters.ASCII);
                case TTABLE_IS -> negotiation.send(CODE, TTABLE_REJECTED);
                default -> {}
            }
        }

        private void answered(Characters characters) {
            if (asking && characters != Characters.UNKNOWN) {
                asking = false;
                agree(characters);
            }
        }

        /** When both ask at once the server's question counts, and the client's is rejected. */
        private void requested(String request) {
            var names = names(request);
            var best = names.stream()
                    .filter(name -> characters(name) == Characters.UTF8)
                    .findFirst()
                    .or(() -> names.stream().filter(name -> characters(name) == Characters.ASCII).findFirst());
            if (asking || best.isEmpty()) {
                negotiation.send(CODE, REJECTED);
                if (!asking) {
                    agree(Characters.ASCII);
                }
                return;
            }
            agree(characters(best.get()));
            negotiation.send(CODE, accepted(best.get()));
        }

        private void agree(Characters characters) {
            negotiation.update(abilities -> abilities.withCharset(characters));
        }

        /** The separator comes first, behind a mark and a version if the client can do tables. */
        private static List<String> names(String request) {
            var list = request.startsWith(TTABLE) ? request.substring(Math.min(request.length(), TTABLE.length() + 1)) : request;
            return list.isEmpty() ? List.of() : Arrays.asList(list.substring(1).split(Pattern.quote(list.substring(0, 1))));
        }

        private static byte[] accepted(String name) {
            return ((char) ACCEPTED + name).getBytes(StandardCharsets.US_ASCII);
        }

        private static Characters characters(String name) {
            return switch (name.strip().toUpperCase(Locale.ROOT)) {
                case "UTF-8", "UTF8" -> Characters.UTF8;
                case "US-ASCII", "ASCII", "ANSI_X3.4-1968" -> Characters.ASCII;
                default -> Characters.UNKNOWN;
            };
        }
    }
}
