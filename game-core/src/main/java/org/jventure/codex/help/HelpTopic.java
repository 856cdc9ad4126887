package org.jventure.codex.help;

import java.util.List;

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
}
