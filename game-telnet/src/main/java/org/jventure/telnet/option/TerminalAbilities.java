package org.jventure.telnet.option;

/**
 * The bits of a client's MTTS answer, by their names in the Mud Terminal Type Standard.
 *
 * @param told whether there was such an answer; all the others are false if not
 */
public record TerminalAbilities(
        boolean told,
        boolean ansi,
        boolean vt100,
        boolean utf8,
        boolean xterm256,
        boolean mouse,
        boolean palette,
        boolean screenReader,
        boolean proxy,
        boolean trueColour,
        boolean environment,
        boolean links,
        boolean encrypted) {

    static final TerminalAbilities UNTOLD = new TerminalAbilities(
            false, false, false, false, false, false, false, false, false, false, false, false, false);

    static TerminalAbilities of(int bits) {
        return new TerminalAbilities(
                true,
                has(bits, 1),
                has(bits, 2),
                has(bits, 4),
                has(bits, 8),
                has(bits, 16),
                has(bits, 32),
                has(bits, 64),
                has(bits, 128),
                has(bits, 256),
                has(bits, 512),
                has(bits, 1024),
                has(bits, 2048));
    }

    ColourDepth colours() {
        if (trueColour) {
            return ColourDepth.TRUECOLOR;
        }
        if (xterm256) {
            return ColourDepth.XTERM256;
        }
        return ansi ? ColourDepth.ANSI16 : ColourDepth.NONE;
    }

    private static boolean has(int bits, int bit) {
        return (bits & bit) != 0;
    }
}
