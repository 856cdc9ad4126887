package org.jventure.codex;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jventure.text.Markup;
import org.jventure.text.OwnColours;
import org.jventure.text.StyledText;

/**
 * Everything of all kinds that builders have written and not retired, as it was at one moment. Immutable; a turn sees the
 * same one from beginning to end.
 */
public final class Codex {

    public static final Codex EMPTY = new Codex("", OwnColours.NONE, Map.of());

    private final String edition;
    private final OwnColours colours;
    private final Map<Class<? extends Record>, Map<String, Record>> things;

    private Codex(String edition, OwnColours colours, Map<Class<? extends Record>, Map<String, Record>> things) {
        this.edition = edition;
        this.colours = colours;
        this.things = things;
    }

    /** What the database called it when it was read: another name with every change. */
    public String edition() {
        return edition;
    }

    /** Whether it was read at all: before that, nobody knows what builders have written. */
    public boolean isRead() {
        return !edition.isEmpty();
    }

    /** Colours that builders of the world have named, which markup may use. */
    public OwnColours colours() {
        return colours;
    }

    /** A text of builders, read as markup. */
    public StyledText markup(String written) {
        return Markup.parse(colours.spelledOut(written));
    }

    public <T extends Record> Optional<T> find(Class<T> type, String key) {
        return Optional.ofNullable(of(type).get(key)).map(type::cast);
    }

    /** All of that kind, by key. */
    public <T extends Record> List<T> all(Class<T> type) {
        return of(type).values().stream().map(type::cast).toList();
    }

    private Map<String, Record> of(Class<? extends Record> type) {
        return things.getOrDefault(type, Map.of());
    }

    /** Collects what is to be in one. One thread. */
    public static final class Builder {

        private final Map<Class<? extends Record>, TreeMap<String, Record>> things = new HashMap<>();

        public <T extends Record> Builder add(Kind<T> kind, T thing) {
            things.computeIfAbsent(kind.type(), _ -> new TreeMap<>()).put(kind.key(thing), thing);
            return this;
        }

        public Codex build(String edition, OwnColours colours) {
            var copied = new HashMap<Class<? extends Record>, Map<String, Record>>();
            things.forEach((type, all) -> copied.put(type, new LinkedHashMap<>(all)));
            return new Codex(edition, colours, Map.copyOf(copied));
        }
    }

    /** How many things there are of all kinds. */
    public int size() {
        return things.values().stream().mapToInt(Map::size).sum();
    }
}
