package org.jventure.telnet.option;

import java.util.List;

/** The options of the game, for tests that begin without Spring. */
public final class StandardOptions {

    private StandardOptions() {}

    public static List<TelnetOption> all() {
        return List.of(
                new EchoOption(),
                new SgaOption(),
                new TerminalTypeOption(),
                new EndOfRecordOption(),
                new NawsOption());
    }
}
