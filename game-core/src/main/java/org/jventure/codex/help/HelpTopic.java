package org.jventure.codex.help;

import java.util.List;

/**
 * A page of the help.
 *
 * @param keywords other words by which it is found
 * @param body     as it was written, with its markup
 * @param enabled  otherwise nobody is told: a page on what does not work yet
 */
public record HelpTopic(String key, String title, List<String> keywords, String body, boolean enabled) {

    public HelpTopic {
        keywords = List.copyOf(keywords);
    }
}
