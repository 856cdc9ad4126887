package org.jventure.telnet.option;

/**
 * What is known of a client's screen so far.
 *
 * <p>Until a client says what its terminal is, it gets no escape codes at all: whoever answers nothing is a raw socket,
 * such as netcat, where they would be noise.
 *
 * @param columns      width of the screen in characters; 0 if unknown
 * @param rows         height of the screen in lines; 0 if unknown
 * @param colours      colours that may be used
 * @param utf8         characters outside ASCII may be sent; supposed unless the client's abilities lack it
 * @param screenReader the screen is read aloud
 * @param endOfRecord  prompts end with IAC EOR instead of IAC GA
 * @param client       the name the client gave itself; empty if unknown
 * @param introduced   nothing more is to be expected: the client told what its terminal is, or that it never will
 */
public record ClientAbilities(
        int columns,
        int rows,
        ColourDepth colours,
        boolean utf8,
        boolean screenReader,
        boolean endOfRecord,
        String client,
        boolean introduced) {

    public static final ClientAbilities UNKNOWN =
            new ClientAbilities(0, 0, ColourDepth.NONE, true, false, false, "", false);

    ClientAbilities withSize(int width, int height) {
        return new ClientAbilities(
                width, height, colours, utf8, screenReader, endOfRecord, client, introduced);
    }

    ClientAbilities withEndOfRecord(boolean agreed) {
        return new ClientAbilities(columns, rows, colours, utf8, screenReader, agreed, client, introduced);
    }

    ClientAbilities withClient(String name) {
        return new ClientAbilities(
                columns, rows, colours, utf8, screenReader, endOfRecord, name, introduced);
    }

    ClientAbilities withColours(ColourDepth depth) {
        return new ClientAbilities(
                columns, rows, depth, utf8, screenReader, endOfRecord, client, introduced);
    }

    ClientAbilities withTerminal(TerminalAbilities terminal) {
        return new ClientAbilities(
                columns,
                rows,
                terminal.colours(),
                terminal.utf8(),
                terminal.screenReader(),
                endOfRecord,
                client,
                introduced);
    }

    ClientAbilities asIntroduced() {
        return new ClientAbilities(columns, rows, colours, utf8, screenReader, endOfRecord, client, true);
    }
}
