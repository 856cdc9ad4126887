package org.jventure.gmcp;

import java.util.List;

/**
 * What the reference page says of a package.
 *
 * @param about a few sentences, in Markdown
 */
public record PackageNotes(String about, List<Entry> messages) {

    public PackageNotes {
        messages = List.copyOf(messages);
    }

    public static PackageNotes of(String about, Entry... messages) {
        return new PackageNotes(about, List.of(messages));
    }

    /** A message that we send. */
    public static Entry sent(GmcpMessage example, String when) {
        return new Entry(true, example, when);
    }

    /** A message that clients send. */
    public static Entry heard(String example, String effect) {
        return new Entry(false, GmcpMessage.heard(example).orElseThrow(), effect);
    }

    /**
     * One message.
     *
     * @param sent    by us; else by the client
     * @param example one as it could be
     * @param text    when we send it, or what it does when we hear it
     */
    public record Entry(boolean sent, GmcpMessage example, String text) {}
}
