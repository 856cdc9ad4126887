package org.jventure.session;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jventure.character.Admission;
import org.jventure.character.SessionRecords.LastSignIn;
import org.jventure.text.Markup;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/**
 * What somebody reads who has just signed in.
 *
 * @param isNew  they do not only come back
 * @param before when they did so last; null for the first time
 */
record Welcome(Admission admission, boolean isNew, @Nullable LastSignIn before) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    /**
     * @param today   the message for everybody; empty for none
     * @param address from which they come now: who only comes back is told if it is another one
     */
    void show(Screen screen, String today, String address) {
        if (isNew && !today.isBlank()) {
            screen.show(Markup.parse(today.stripTrailing()));
        }
        if (before != null && (isNew || !before.address().equals(address))) {
            screen.show(StyledText.of(Style.SYSTEM, "Last sign-in: "
                    + TIME.format(before.at().atOffset(ZoneOffset.UTC)) + ", from " + before.address() + "."));
        }
    }
}
