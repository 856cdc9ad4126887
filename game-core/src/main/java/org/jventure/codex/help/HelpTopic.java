package org.jventure.codex.help;

import java.util.List;
import org.jventure.text.Markup;
import org.jventure.text.OwnColours;
import org.jventure.text.StyledText;

/**
 * A page of the help.
 *
 * @param keywords other words by which it is found
 * @param body     as it was written, with its markup
 */
public record HelpTopic(String key, String title, List<String> keywords, String body) {

    public HelpTopic {
        keywords = List.copyOf(keywords);
    }

    public boolean isCalled(String word) {
        return key.equals(word) || keywords.contains(word);
    }

    /** Whether the word is the beginning of what it is called. */
    public boolean mayBeCalled(String word) {
        return key.startsWith(word) || keywords.stream().anyMatch(keyword -> keyword.startsWith(word));
    }

    public StyledText words(OwnColours colours) {
        return Markup.parse(colours.spelledOut(body));
    }
}
