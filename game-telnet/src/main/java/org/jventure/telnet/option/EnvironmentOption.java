package org.jventure.telnet.option;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jventure.telnet.option.ClientAbilities.Characters;
import org.springframework.stereotype.Component;

/**
 * NEW-ENVIRON, RFC 1572, with the variables of MNES: we ask for what we use and nothing else, and take in what the client
 * tells later. An address that a client claims is neither asked for nor believed.
 */
@Component
final class EnvironmentOption implements TelnetOption {

    private static final int CODE = 39;
    private static final byte SEND = 1;
    private static final byte VAR = 0;
    private static final List<String> ASKED =
            List.of("CLIENT_NAME", "CLIENT_VERSION", "CHARSET", "MTTS", "TERMINAL_TYPE");

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public Stance theirs() {
        return Stance.PROPOSE;
    }

    @Override
    public String protocol() {
        return "NEW-ENVIRON";
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return new Conversation() {

            @Override
            public void theirs(boolean on) {
                if (on) {
                    negotiation.send(CODE, question());
                }
            }

            @Override
            public void received(byte[] payload) {
                EnvironmentVariables.read(payload).forEach((name, value) -> take(negotiation, name, value));
            }
        };
    }

    private static byte[] question() {
        var question = new ByteArrayOutputStream();
        question.write(SEND);
        for (var name : ASKED) {
            question.write(VAR);
            question.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        }
        return question.toByteArray();
    }

    private static void take(Negotiation negotiation, String name, String value) {
        switch (name) {
            case "CLIENT_NAME" -> negotiation.update(abilities -> abilities.withProgram(value));
            case "CLIENT_VERSION" -> negotiation.update(abilities -> abilities.withVersion(value));
            case "TERMINAL_TYPE" ->
                negotiation.update(abilities -> abilities.withTerminal(value).withColours(ColourDepth.ofTerminal(value)));
            case "MTTS" -> {
                if (value.matches("\\d{1,9}")) {
                    var bits = TerminalAbilities.of(Integer.parseInt(value));
                    negotiation.update(abilities -> abilities.withBits(bits));
                }
            }
            case "CHARSET" -> charset(value, negotiation);
            default -> {}
        }
    }

    /** What both have agreed on by CHARSET counts more than a name. */
    private static void charset(String value, Negotiation negotiation) {
        if (negotiation.abilities().charset() == Characters.UNKNOWN) {
            var characters = switch (value.toUpperCase(Locale.ROOT)) {
                case "" -> Characters.UNKNOWN;
                case "UTF-8", "UTF8" -> Characters.UTF8;
                default -> Characters.ASCII;
            };
            negotiation.update(abilities -> abilities.withCharset(characters));
        }
    }
}
