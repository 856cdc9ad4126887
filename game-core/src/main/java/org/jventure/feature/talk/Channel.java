package org.jventure.feature.talk;

import java.util.Arrays;
import java.util.List;
import org.jventure.text.Words;

/** The channels of the world. */
enum Channel {
    GOSSIP("talk about anything"),
    NEWBIE("questions and answers for newcomers");

    private final String purpose;

    Channel(String purpose) {
        this.purpose = purpose;
    }

    String word() {
        return Words.lowerCase(name());
    }

    String purpose() {
        return purpose;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Channel::word).toList();
    }
}
