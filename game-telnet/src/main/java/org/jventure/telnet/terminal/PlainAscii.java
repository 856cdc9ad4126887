package org.jventure.telnet.terminal;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.jventure.text.StyledText;

/** Text for screens that know only ASCII: accents fall away, signs become what a typewriter had, the rest a "?". */
final class PlainAscii {

    private PlainAscii() {}

    static StyledText of(StyledText text) {
        return new StyledText(text.spans().stream()
                .map(span -> span.withText(of(span.text())))
                .toList());
    }

    static String of(String text) {
        if (text.chars().allMatch(PlainAscii::isAscii)) {
            return text;
        }
        var signs = text.codePoints().mapToObj(PlainAscii::sign).collect(Collectors.joining());
        var ascii = new StringBuilder();
        Normalizer.normalize(signs, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> DisplayWidth.of(c) > 0)
                .forEach(c -> ascii.append(isAscii(c) ? (char) c : '?'));
        return ascii.toString();
    }

    private static boolean isAscii(int c) {
        return c < 0x80;
    }

    /** What decomposition does not know of: punctuation, and letters with a stroke or of two. */
    private static String sign(int c) {
        return switch (c) {
            case '‘', '’', '‚', '′' -> "'";
            case '“', '”', '„', '″', '«', '»' -> "\"";
            case '‹' -> "<";
            case '›' -> ">";
            case '‐', '‑', '–', '—', '―', '−', '─', '━' -> "-";
            case '│', '┃' -> "|";
            case '┌', '┐', '└', '┘', '├', '┤', '┬', '┴', '┼' -> "+";
            case '•', '·', '×', '★', '☆' -> "*";
            case '→' -> "->";
            case '←' -> "<-";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'Æ' -> "AE";
            case 'œ' -> "oe";
            case 'Œ' -> "OE";
            case 'ø' -> "o";
            case 'Ø' -> "O";
            case 'ł' -> "l";
            case 'Ł' -> "L";
            case 'đ', 'ð' -> "d";
            case 'Đ', 'Ð' -> "D";
            case 'þ' -> "th";
            case 'Þ' -> "Th";
            case 'ı' -> "i";
            default -> Character.toString(c);
        };
    }
}
