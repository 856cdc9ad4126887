package org.jventure.gmcp;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a client has asked for by Core.Supports. A parent asks for its children too. One thread; bounded. */
public final class Supports {

    private static final int MOST = 100;
    private static final int LONGEST = 64;

    private final Set<String> modules = new HashSet<>();

    /** Whether messages of this name were asked for: by it, by its package, or by a package around that. */
    public boolean includes(String message) {
        var name = message.toLowerCase(Locale.ROOT);
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            if (modules.contains(name.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** The packages as they were asked for, in lower case. */
    public Set<String> modules() {
        return Set.copyOf(modules);
    }

    void set(JsonNode list) {
        modules.clear();
        add(list);
    }

    /** Entries are a name and a version, such as {@code "Char 1"}; version 0 is none. What is no such entry is passed over. */
    void add(JsonNode list) {
        for (var entry : list) {
            var name = name(entry);
            if (name.isEmpty() || name.length() > LONGEST) {
                continue;
            }
            if (entry.stringValue("").strip().endsWith(" 0")) {
                modules.remove(name);
            } else if (modules.size() < MOST) {
                modules.add(name);
            }
        }
    }

    void remove(JsonNode list) {
        list.forEach(entry -> modules.remove(name(entry)));
    }

    private static String name(JsonNode entry) {
        var text = entry.stringValue("").strip();
        int gap = text.indexOf(' ');
        return (gap < 0 ? text : text.substring(0, gap)).toLowerCase(Locale.ROOT);
    }
}
