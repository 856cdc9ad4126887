package org.jventure.feature.growth;

import java.util.ArrayList;
import java.util.Arrays;
import org.jventure.rules.body.Stats;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.progress.Experience;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.world.Growth;

/** The words above the line that a player types, with how the character fares in place of codes. Pure functions. */
public final class PromptLine {

    static final String USUAL = "%h/%Hhp %s/%Ssp %e/%Eep %xxp>";

    private PromptLine() {}

    /**
     * The prompt.
     *
     * @param written   as its player has written it; empty for the usual one, of which a screen reader says only what there
     *                  is to worry about
     * @param effective the stats that count
     */
    public static StyledText of(String written, Growth growth, Stats effective) {
        return written.isEmpty()
                ? StyledText.sign(Style.PROMPT, filled(USUAL, growth, effective) + " ", aloud(growth, effective))
                : StyledText.of(Style.PROMPT, filled(written, growth, effective) + " ");
    }

    private static String filled(String written, Growth growth, Stats effective) {
        var text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '%' && i + 1 < written.length()) {
                var value = value(written.charAt(i + 1), growth, effective);
                if (!value.isEmpty()) {
                    text.append(value);
                    i++;
                    continue;
                }
            }
            text.append(c);
        }
        return text.toString();
    }

    /** Empty for what is no code: it stays as it was written. */
    private static String value(char code, Growth growth, Stats effective) {
        return switch (code) {
            case 'h' -> String.valueOf(growth.vitals().health());
            case 's' -> String.valueOf(growth.vitals().skill());
            case 'e' -> String.valueOf(growth.vitals().endurance());
            case 'H' -> String.valueOf(effective.of(Pool.HEALTH.most()));
            case 'S' -> String.valueOf(effective.of(Pool.SKILL.most()));
            case 'E' -> String.valueOf(effective.of(Pool.ENDURANCE.most()));
            case 'x' -> String.valueOf(growth.experience().total() % Experience.PER_LEVEL);
            case '%' -> "%";
            default -> "";
        };
    }

    private static String aloud(Growth growth, Stats effective) {
        var low = new ArrayList<>(Arrays.stream(Pool.values())
                .filter(pool -> growth.vitals().of(pool) < effective.of(pool.most()))
                .map(pool -> pool.word() + " " + growth.vitals().of(pool) + " of " + effective.of(pool.most()))
                .toList());
        return low.isEmpty() ? "Ready: " : Words.capitalised(String.join(", ", low)) + ". Ready: ";
    }
}
