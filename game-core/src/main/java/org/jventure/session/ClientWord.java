package org.jventure.session;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;

/** {@code client}: what the player's own program has told of itself, and what was agreed on with it. */
final class ClientWord {

    private static final String WORD = "client";
    private static final int ALL_COLOURS = 1 << 24;

    private ClientWord() {}

    /** Whether that is what was typed. */
    static boolean isIn(String typed) {
        return typed.strip().equalsIgnoreCase(WORD);
    }

    static StyledText about(ClientProfile client, Peer peer) {
        var lines = new ArrayList<StyledText>();
        lines.add(StyledText.plain(program(client)));
        lines.add(labelled("It shows: ", Words.list(screen(client)) + "."));
        if (!client.protocols().isEmpty()) {
            lines.add(labelled("You both speak: ", Words.list(List.copyOf(new TreeSet<>(client.protocols()))) + "."));
        }
        lines.add(labelled("On the wire: ", wire(client, peer)));
        return StyledText.lines(lines);
    }

    /** Who is no more than a terminal calls itself by the name of that. */
    private static String program(ClientProfile client) {
        if (client.name().equalsIgnoreCase(client.terminal())) {
            return "Your client does not tell its name" + (client.name().isEmpty() ? "." : ", only its terminal: " + client.terminal() + ".");
        }
        var program = (client.name() + " " + client.version()).strip();
        return "You use " + program + (client.terminal().isEmpty() ? "" : " (" + client.terminal() + ")") + ".";
    }

    private static List<String> screen(ClientProfile client) {
        var can = new ArrayList<String>();
        if (client.columns() > 0) {
            can.add(Words.count(client.columns(), "column"));
        }
        if (client.rows() > 0) {
            can.add(Words.count(client.rows(), "row"));
        }
        can.add(switch (client.colours()) {
            case 0 -> "no colours";
            case ALL_COLOURS -> "all colours";
            default -> client.colours() + " colours";
        });
        can.add(client.utf8() ? "letters of all languages" : "plain letters");
        if (client.links()) {
            can.add("words to click");
        }
        if (client.screenReader()) {
            can.add("all of it aloud");
        }
        return can;
    }

    private static String wire(ClientProfile client, Peer peer) {
        boolean toYou = client.protocols().contains("MCCP2");
        boolean fromYou = client.protocols().contains("MCCP3");
        var packed = toYou
                ? fromYou ? "packed in both directions" : "packed to you"
                : fromYou ? "packed from you" : "not packed";
        return packed + (peer.encrypted() ? ", encrypted." : ", not encrypted.");
    }

    private static StyledText labelled(String label, String words) {
        return StyledText.of(Style.LABEL, label).then(StyledText.plain(words));
    }
}
