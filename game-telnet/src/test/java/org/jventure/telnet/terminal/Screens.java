package org.jventure.telnet.terminal;

import org.jventure.telnet.option.ClientAbilities;
import org.jventure.telnet.option.ColourDepth;

/** Screens to render for. */
final class Screens {

    private Screens() {}

    static ClientAbilities of(ColourDepth depth, int columns) {
        return new ClientAbilities(columns, 0, depth, true, false, false, "", true);
    }

    static ClientAbilities ascii(int columns) {
        return new ClientAbilities(columns, 0, ColourDepth.NONE, false, false, false, "", true);
    }
}
