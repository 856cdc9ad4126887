package org.jventure.feature.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/**
 * Columns that stand one below another, no line wider than 80. One column gives way where it is too wide; every other is
 * as wide as its widest cell. Nothing but blanks parts them; read aloud, each row is a sentence. One thread.
 */
final class Table {

    private static final int WIDTH = 80;
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<StyledText>> rows = new ArrayList<>();

    Table(Column... columns) {
        this.columns = List.of(columns);
        rows.add(this.columns.stream().map(column -> StyledText.of(Style.LABEL, column.title())).toList());
    }

    /** How the cells of a column stand. */
    enum Kind {
        LEFT,
        RIGHT,
        /** To the left, and cut where there is no room. */
        YIELDING
    }

    record Column(String title, Kind kind) {}

    /** A cell for each column. */
    void row(StyledText... cells) {
        rows.add(List.of(cells));
    }

    /**
     * The titles and each row, indented; a screen reader hears the title with each cell instead of above them all. The
     * first holds two lines.
     */
    List<StyledText> lines() {
        var widths = widths();
        var titles = line(rows.getFirst(), widths, false).spans().stream()
                .map(span -> StyledText.sign(span.style(), span.text(), ""))
                .reduce(StyledText.EMPTY, StyledText::then);
        var lines = rows.stream().skip(1).map(cells -> line(cells, widths, true)).toList();
        if (lines.isEmpty()) {
            return List.of(titles);
        }
        var first = titles.then(StyledText.sign(Style.PLAIN, "\n", "")).then(lines.getFirst());
        return Stream.concat(Stream.of(first), lines.stream().skip(1)).toList();
    }

    private int[] widths() {
        var widths = new int[columns.size()];
        int room = WIDTH;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = rows.stream().mapToInt(cells -> length(cells.get(column))).max().orElse(0);
            room -= GAP.length() + widths[i];
        }
        for (int i = 0; i < widths.length; i++) {
            if (room < 0 && columns.get(i).kind() == Kind.YIELDING) {
                widths[i] = Math.max(columns.get(i).title().length(), widths[i] + room);
            }
        }
        return widths;
    }

    private StyledText line(List<StyledText> cells, int[] widths, boolean titled) {
        var line = StyledText.builder();
        int owed = 0; // blanks that are written only if something follows
        for (int i = 0; i < widths.length; i++) {
            var cell = cut(cells.get(i), widths[i]);
            int spare = widths[i] - length(cell);
            boolean right = columns.get(i).kind() == Kind.RIGHT;
            owed += GAP.length() + (right ? spare : 0);
            if (!cell.isEmpty()) {
                var title = titled ? columns.get(i).title().replace("#", "Number") + " " : "";
                line.add(StyledText.sign(
                                Style.PLAIN, " ".repeat(owed), (line.isEmpty() ? "" : ", ") + title.stripLeading()))
                        .add(cell);
                owed = 0;
            }
            owed += right ? 0 : spare;
        }
        return line.add(StyledText.aside(".")).build();
    }

    private static StyledText cut(StyledText cell, int width) {
        if (length(cell) <= width) {
            return cell;
        }
        var text = cell.plainText();
        return StyledText.of(
                cell.spans().getFirst().style(), text.substring(0, text.offsetByCodePoints(0, width - 2)) + "..");
    }

    private static int length(StyledText cell) {
        var text = cell.plainText();
        return text.codePointCount(0, text.length());
    }
}
