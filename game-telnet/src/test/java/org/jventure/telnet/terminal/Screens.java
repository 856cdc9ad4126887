package org.jventure.telnet.terminal;

import org.jventure.telnet.option.ClientAbilities;
import org.jventure.telnet.option.ClientAbilities.Characters;
import org.jventure.telnet.option.ClientAbilities.MarkupUse;
import org.jventure.telnet.option.ColourDepth;

/** Screens to render for. */
final class Screens {

    private Screens() {}

    static ClientAbilities of(ColourDepth depth, int columns) {
        return of(depth, columns, Characters.UTF8, MarkupUse.NONE);
    }

    static ClientAbilities ascii(int columns) {
        return of(ColourDepth.NONE, columns, Characters.ASCII, MarkupUse.NONE);
    }

    static ClientAbilities with(MarkupUse markup, int columns) {
        return of(ColourDepth.NONE, columns, Characters.UTF8, markup);
    }

    private static ClientAbilities of(ColourDepth depth, int columns, Characters characters, MarkupUse markup) {
        var unknown = ClientAbilities.UNKNOWN;
        return new ClientAbilities(
                columns, 0, depth, unknown.bits(), characters, false, markup, unknown.client(), true);
    }
}
