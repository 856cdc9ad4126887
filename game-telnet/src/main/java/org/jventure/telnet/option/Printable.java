package org.jventure.telnet.option;

/** What a client says of itself, made fit for logs and screens: printable ASCII, and not much of it. */
final class Printable {

    private static final int LONGEST = 40;

    private Printable() {}

    static String of(String text) {
        var kept = text.replaceAll("[^ -~]", "").strip();
        return kept.substring(0, Math.min(kept.length(), LONGEST));
    }
}
