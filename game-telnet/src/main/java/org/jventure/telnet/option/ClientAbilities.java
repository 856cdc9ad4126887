package org.jventure.telnet.option;

/**
 * What is known of a client's screen so far.
 *
 * <p>Until a client says what its terminal is, it gets no escape codes at all: whoever answers nothing is a raw socket,
 * such as netcat, where they would be noise.
 *
 * @param columns     width of the screen in characters; 0 if unknown
 * @param rows        height of the screen in lines; 0 if unknown
 * @param named       colours that the names of client and terminal promise
 * @param bits        what the client said of its abilities; {@link TerminalAbilities#UNTOLD} if it has not
 * @param charset     what was agreed on, or claimed, about characters
 * @param endOfRecord prompts end with IAC EOR instead of IAC GA
 * @param markup      how much of MXP is spoken
 * @param client      the name and the terminal the client gave itself
 * @param introduced  nothing more is to be expected: the client told what its terminal is, or that it never will
 */
public record ClientAbilities(
        int columns,
        int rows,
        ColourDepth named,
        TerminalAbilities bits,
        Characters charset,
        boolean endOfRecord,
        MarkupUse markup,
        ClientName client,
        boolean introduced) {

    public static final ClientAbilities UNKNOWN = new ClientAbilities(
            0, 0, ColourDepth.NONE, TerminalAbilities.UNTOLD, Characters.UNKNOWN, false, MarkupUse.NONE,
            ClientName.UNKNOWN, false);

    /** What is known of the characters that a client shows. */
    public enum Characters {
        UNKNOWN,
        UTF8,
        ASCII
    }

    /** How much of MXP a client speaks. */
    public enum MarkupUse {
        /** None: text is sent as it is. */
        NONE,
        /** Signs of the markup in text are escaped, and that is all. */
        ESCAPED,
        /** Besides, exits and commands can be clicked. */
        LINKS
    }

    /** What a client calls itself; each is empty if unknown. */
    public record ClientName(String program, String version, String terminal) {

        static final ClientName UNKNOWN = new ClientName("", "", "");

        private boolean isTinyFugue() {
            return program.equalsIgnoreCase("TINYFUGUE");
        }
    }

    /** Colours that may be used: what the client said of its abilities counts more than names. */
    public ColourDepth colours() {
        return bits.told() ? bits.colours() : named;
    }

    /**
     * Characters outside ASCII may be sent: so it was agreed, or so the abilities say; supposed if nobody said anything.
     * TinyFugue says nothing, unless it is a later one that agrees, and shows each byte of such a character as another letter.
     */
    public boolean utf8() {
        return switch (charset) {
            case UTF8 -> true;
            case ASCII -> false;
            case UNKNOWN -> bits.told() ? bits.utf8() : !client.isTinyFugue();
        };
    }

    /** Prompts are shown at a place of their own: there is no need to leave their line, and doing so makes an empty one. */
    public boolean promptsApart() {
        return client.isTinyFugue();
    }

    public boolean screenReader() {
        return bits.screenReader();
    }

    ClientAbilities withSize(int width, int height) {
        return new ClientAbilities(
                width, height, named, bits, charset, endOfRecord, markup, client, introduced);
    }

    ClientAbilities withEndOfRecord(boolean agreed) {
        return new ClientAbilities(columns, rows, named, bits, charset, agreed, markup, client, introduced);
    }

    public ClientAbilities withProgram(String name) {
        return withClient(new ClientName(Printable.of(name), client.version(), client.terminal()));
    }

    public ClientAbilities withVersion(String version) {
        return withClient(new ClientName(client.program(), Printable.of(version), client.terminal()));
    }

    ClientAbilities withTerminal(String name) {
        return withClient(new ClientName(client.program(), client.version(), Printable.of(name)));
    }

    /** What a terminal of that name can show, unless more was promised before. */
    ClientAbilities withColours(ColourDepth depth) {
        return new ClientAbilities(
                columns, rows, depth.orMore(named), bits, charset, endOfRecord, markup, client, introduced);
    }

    ClientAbilities withBits(TerminalAbilities told) {
        return new ClientAbilities(
                columns, rows, named, told, charset, endOfRecord, markup, client, introduced);
    }

    ClientAbilities withCharset(Characters characters) {
        return new ClientAbilities(
                columns, rows, named, bits, characters, endOfRecord, markup, client, introduced);
    }

    ClientAbilities withMarkup(MarkupUse use) {
        return new ClientAbilities(columns, rows, named, bits, charset, endOfRecord, use, client, introduced);
    }

    ClientAbilities asIntroduced() {
        return new ClientAbilities(columns, rows, named, bits, charset, endOfRecord, markup, client, true);
    }

    private ClientAbilities withClient(ClientName name) {
        return new ClientAbilities(columns, rows, named, bits, charset, endOfRecord, markup, name, introduced);
    }
}
