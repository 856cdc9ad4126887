package org.jventure.telnet.codec;

/** The command bytes of RFC 854 and, for the end of a record, RFC 885. */
public final class Telnet {

    public static final int END_OF_RECORD = 239;
    public static final int SE = 240;
    public static final int NO_OPERATION = 241;
    public static final int BREAK = 243;
    public static final int INTERRUPT_PROCESS = 244;
    public static final int ARE_YOU_THERE = 246;
    public static final int ERASE_CHARACTER = 247;
    public static final int ERASE_LINE = 248;
    public static final int GO_AHEAD = 249;
    public static final int SB = 250;
    public static final int IAC = 255;

    /** The lowest byte that is a command when it follows IAC. */
    static final int LOWEST_COMMAND = 236;

    private Telnet() {}
}
