package org.jventure.codex;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jventure.codex.Report.Reference;
import org.jventure.content.rule.Finding;
import org.jventure.content.rule.Keys;
import org.jventure.content.rule.KeywordRule;
import org.jventure.content.rule.TextRule;

/**
 * The fields of one thing that a builder has written. What is wrong is reported, and something harmless answered so that
 * reading goes on. One thread.
 */
public final class FieldReader {

    /** What is answered in place of a key that makes no sense: no thing has it. */
    public static final String NO_KEY = "-";

    private final Cursor cursor;

    /** @param what as in "'nmae' is no field of a skill" */
    public FieldReader(Report report, String what, Value.Fields fields) {
        this(new Cursor(report, what, "", fields.values()));
    }

    private FieldReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reports every field that nobody has asked for. Called once, when all has been read. */
    public void close() {
        cursor.close();
    }

    public void problem(String field, String message, String remedy) {
        cursor.problem(field, message, remedy);
    }

    /** Where the field is in the whole thing, as in {@code effects[2].amount}. */
    public String path(String field) {
        return cursor.at(field);
    }

    public boolean has(String field) {
        return cursor.has(field);
    }

    // ---- texts ----

    /** A required text of one line, without markup. */
    public String line(String field, int longest) {
        return checked(field, cursor.text(field).map(String::strip), text -> TextRule.line(field, text, longest));
    }

    /** As {@link #line(String, int)}, but may be absent. */
    public String line(String field, int longest, String fallback) {
        return has(field) ? line(field, longest) : fallback;
    }

    /** A required text that may have markup and several lines. */
    public String prose(String field, int longest) {
        return checked(field, cursor.text(field).map(String::stripTrailing), text ->
                TextRule.prose(field, text, longest, cursor.report().colours()));
    }

    /** As {@link #prose(String, int)}, but may be absent: then it is empty. */
    public String optionalProse(String field, int longest) {
        return has(field) ? prose(field, longest) : "";
    }

    private String checked(String field, Optional<String> text, Function<String, List<Finding>> rule) {
        text.ifPresent(it -> rule.apply(it).forEach(found -> cursor.problem(field, found)));
        return text.orElse("");
    }

    /** Words by which players call it; empty if absent. */
    public List<String> keywords(String field) {
        var words = texts(field).stream().map(String::strip).distinct().toList();
        words.forEach(word -> KeywordRule.check(word).ifPresent(found -> cursor.problem(field, found)));
        return words;
    }

    /** The texts of a list; empty if absent. */
    public List<String> texts(String field) {
        var texts = new ArrayList<String>();
        var items = cursor.items(field);
        for (int i = 0; i < items.size(); i++) {
            cursor.text(element(field, i), items.get(i)).ifPresent(texts::add);
        }
        return texts;
    }

    // ---- numbers and choices ----

    public int number(String field, int least, int most) {
        return this.<Integer>one(field, text -> text.matches("-?[0-9]{1,9}")
                                && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most
                        ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                        text -> "write a whole number from %d to %d".formatted(least, most))
                .orElse(least);
    }

    /** As {@link #number(String, int, int)}, but may be absent. */
    public int number(String field, int least, int most, int fallback) {
        return has(field) ? number(field, least, most) : fallback;
    }

    public boolean flag(String field, boolean fallback) {
        return has(field)
                ? this.<Boolean>one(field, text -> switch (text) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                }, _ -> "write true or false").orElse(fallback)
                : fallback;
    }

    public Duration time(String field, Duration least, Duration most) {
        return one(field,
                        text -> Times.read(text).filter(it -> it.compareTo(least) >= 0 && it.compareTo(most) <= 0),
                        _ -> "write a time as 500ms, 40s, 15m or 2h, from %s to %s"
                                .formatted(Times.written(least), Times.written(most)))
                .orElse(least);
    }

    /** As {@link #time(String, Duration, Duration)}, but may be absent. */
    public Duration time(String field, Duration least, Duration most, Duration fallback) {
        return has(field) ? time(field, least, most) : fallback;
    }

    /** One of these, by its word; the first of them if it is none. */
    public <E> E choice(String field, List<E> all, Function<E, String> word) {
        var words = all.stream().map(word).toList();
        return one(field,
                        text -> all.stream().filter(one -> word.apply(one).equals(text)).findFirst(),
                        text -> Keys.didYouMean(text, words, "write one of " + String.join(", ", words)))
                .orElse(all.getFirst());
    }

    /** Each of these, by words; empty if absent. */
    public <E> List<E> choices(String field, List<E> all, Function<E, String> word) {
        var words = all.stream().map(word).toList();
        var chosen = new LinkedHashSet<E>();
        var texts = texts(field);
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i).strip();
            int place = words.indexOf(text);
            if (place >= 0) {
                chosen.add(all.get(place));
            } else {
                wrong(element(field, i), text, Keys.didYouMean(text, words, "write one of " + String.join(", ", words)));
            }
        }
        return List.copyOf(chosen);
    }

    /** Whole numbers by words that must be among these; empty if absent. */
    public <E> Map<E, Integer> numbers(String field, List<E> all, Function<E, String> word, int least, int most) {
        var numbers = new LinkedHashMap<E, Integer>();
        child(field, "'" + field + "'").ifPresent(child -> all.stream()
                .filter(one -> child.has(word.apply(one)))
                .forEach(one -> numbers.put(one, child.number(word.apply(one), least, most))));
        return numbers;
    }

    private <E> Optional<E> one(String field, Function<String, Optional<E>> reading, Function<String, String> remedy) {
        return cursor.text(field).map(String::strip).flatMap(text -> {
            var found = reading.apply(text);
            if (found.isEmpty()) {
                wrong(field, text, remedy.apply(text));
            }
            return found;
        });
    }

    private void wrong(String field, String text, String remedy) {
        cursor.problem(field, "'%s' is '%s'".formatted(field, text), remedy);
    }

    // ---- other things ----

    /** The key of a thing of that kind. */
    public String reference(String field, Class<? extends Record> type) {
        return cursor.text(field).map(key -> refer(field, key.strip(), type)).orElse(NO_KEY);
    }

    /** Keys of things of that kind; empty if absent. */
    public List<String> references(String field, Class<? extends Record> type) {
        var found = new LinkedHashSet<String>();
        var keys = texts(field);
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i).strip();
            if (!found.add(refer(element(field, i), key, type))) {
                cursor.problem(element(field, i), "'%s' is there twice".formatted(key), "remove one of the two");
            }
        }
        return List.copyOf(found);
    }

    private String refer(String field, String key, Class<? extends Record> type) {
        if (!Keys.isKey(key)) {
            wrong(field, key, "write a key: lower-case letters, digits and single hyphens");
            return NO_KEY;
        }
        cursor.report().add(new Reference(cursor.at(field), type, key));
        return key;
    }

    /** The things of a list; empty if absent. {@code what} is as in "'nmae' is no field of an effect". */
    public List<FieldReader> list(String field, String what) {
        var items = cursor.items(field);
        var things = new ArrayList<FieldReader>();
        for (int i = 0; i < items.size(); i++) {
            cursor.open(element(field, i), items.get(i), what).map(FieldReader::new).ifPresent(things::add);
        }
        return things;
    }

    /** The fields within the field; empty if absent. */
    public Optional<FieldReader> child(String field, String what) {
        return cursor.child(field, what).map(FieldReader::new);
    }

    private static String element(String field, int place) {
        return "%s[%d]".formatted(field, place);
    }
}
