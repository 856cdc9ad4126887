package org.jventure.admin.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jventure.feature.look.RoomView;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.world.Direction;

/**
 * Where the player is and which ways lead out, as the view of a room tells it: its name comes first, its exits last.
 * Exits are among the directions there are, whatever a builder or a player has written.
 */
record Place(String name, List<String> exits) {

    private static final String EXITS = "Exits: ";
    private static final Set<String> DIRECTIONS =
            Stream.of(Direction.values()).map(Direction::word).collect(Collectors.toUnmodifiableSet());

    Place {
        exits = List.copyOf(exits);
    }

    /** Empty for a text that is no view of a room. */
    static Optional<Place> in(StyledText text) {
        var spans = text.spans();
        if (spans.isEmpty() || spans.getFirst().style() != Style.ROOM_NAME) {
            return Optional.empty();
        }
        int last = Math.max(
                spans.lastIndexOf(new StyledText.Span(Style.LABEL, EXITS)),
                spans.lastIndexOf(new StyledText.Span(Style.LABEL, RoomView.NO_EXITS)));
        if (last < 0) {
            return Optional.empty();
        }
        var exits = new ArrayList<String>();
        for (var span : spans.subList(last, spans.size())) {
            var way = span.send() == null ? span.text() : span.send(); // the words may be short
            if (span.style() == Style.EXIT && DIRECTIONS.contains(way)) {
                exits.add(way);
            }
        }
        return Optional.of(new Place(spans.getFirst().text(), exits));
    }
}
