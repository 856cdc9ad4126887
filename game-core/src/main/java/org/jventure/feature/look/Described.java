package org.jventure.feature.look;

import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;

/** What builders have written of something, as players see it who look at it. */
final class Described {

    private Described() {}

    /** With what it shows by its colour alone as a sentence for screen readers. */
    static StyledText of(StyledText description) {
        var things = description.spans().stream()
                .filter(span -> span.style() == Style.FEATURE)
                .map(span -> span.text().strip().replace('\n', ' '))
                .distinct()
                .toList();
        return things.isEmpty()
                ? description
                : description.then(StyledText.aside("\nWorth a look: " + Words.list(things) + "."));
    }
}
