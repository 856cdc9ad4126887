package org.jventure.admin.world;

import java.util.List;
import org.jventure.text.Markup;
import org.jventure.text.OwnColours;
import org.jventure.text.Words;

/**
 * A room as players see it.
 *
 * @param exits how the game says where one can go
 */
record Preview(String name, List<Span> description, String exits) {

    /** @param style its tag, as builders write it */
    record Span(String style, String text) {}

    static Preview of(RoomForm form, OwnColours colours) {
        var ways = form.exits().stream().map(RoomForm.ExitRow::direction).filter(word -> !word.isBlank()).toList();
        return new Preview(
                form.name(),
                Markup.parse(colours.spelledOut(form.description())).spans().stream()
                        .map(span -> new Span(span.style().tag(), span.text())).toList(),
                ways.isEmpty() ? org.jventure.feature.look.RoomView.NO_EXITS : "Exits: " + Words.list(ways) + ".");
    }
}
