package org.jventure.telnet.terminal;

import org.jventure.telnet.option.ClientAbilities;
import org.jventure.text.Preferences;

/** What a screen can do, and what its player wants of it. */
record View(ClientAbilities screen, Preferences wishes) {

    /** What is supposed of a screen that does not tell its size. */
    static final int USUAL_COLUMNS = 80;

    /** Narrower screens are treated as if they were so wide: each row of one letter would cost many bytes. */
    static final int LEAST_COLUMNS = 20;

    private static final int USUAL_ROWS = 24;

    static View of(ClientAbilities screen) {
        return new View(screen, Preferences.NONE);
    }

    int columns() {
        if (wishes.width() > 0) {
            return wishes.width();
        }
        return screen.columns() == 0 ? USUAL_COLUMNS : Math.max(LEAST_COLUMNS, screen.columns());
    }

    boolean screenReader() {
        return wishes.screenReader().or(screen.screenReader());
    }

    /** Whether long answers stop at the end of a page. */
    boolean pages() {
        return wishes.pager().or(screen.rows() > 0 && !screenReader());
    }

    /** Lines of a page, with the one that says that there are more. */
    int page() {
        int rows = screen.rows() == 0 ? USUAL_ROWS : screen.rows();
        return Math.max(Preferences.SHORTEST_PAGE, wishes.page() > 0 ? wishes.page() : rows);
    }
}
