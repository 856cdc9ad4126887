package org.jventure.codex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.Report.Trouble;
import org.jventure.content.rule.Finding;
import org.jventure.content.rule.Keys;

/** The values of one thing, where they stand, and which of them somebody has asked for. One thread. */
final class Cursor {

    private final Report report;
    private final String what;
    private final String path;
    private final Map<String, Value> values;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Cursor> children = new ArrayList<>();

    Cursor(Report report, String what, String path, Map<String, Value> values) {
        this.report = report;
        this.what = what;
        this.path = path;
        this.values = values;
    }

    /** Reports every field that nobody has asked for, here and below. */
    void close() {
        values.keySet().stream().filter(field -> !asked.contains(field)).forEach(field -> problem(
                field,
                "'%s' is no field of %s".formatted(field, what),
                Keys.didYouMean(field, asked, asked.isEmpty() ? "remove it" : "its fields are " + String.join(", ", asked))));
        children.forEach(Cursor::close);
    }

    Report report() {
        return report;
    }

    String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    void problem(String field, String message, String remedy) {
        report.add(new Trouble(at(field), "", message, remedy));
    }

    void problem(String field, Finding found) {
        report.add(new Trouble(at(field), found.at(), found.message(), found.remedy()));
    }

    boolean has(String field) {
        asked.add(field);
        return values.containsKey(field);
    }

    /** The single text that must be there; empty after it was reported. */
    Optional<String> text(String field) {
        if (!has(field)) {
            report.add(new Trouble(path, "", "%s needs a '%s'".formatted(what, field), "add the field " + field));
            return Optional.empty();
        }
        return text(field, values.get(field));
    }

    /** The value as a single text; empty after it was reported that it is none. */
    Optional<String> text(String field, @Nullable Value value) {
        if (value instanceof Value.Plain(var text, _)) {
            return Optional.of(text);
        }
        problem(field, "'%s' is no single text".formatted(field), "write one text; quote it if it begins with [ or {");
        return Optional.empty();
    }

    /** Empty if absent. */
    List<Value> items(String field) {
        if (!has(field)) {
            return List.of();
        }
        if (values.get(field) instanceof Value.Items(var items)) {
            return items;
        }
        problem(field, "'%s' is no list".formatted(field), "write its elements as [one, two], or each on a line behind a hyphen");
        return List.of();
    }

    /** The fields within the field; empty if absent. */
    Optional<Cursor> child(String field, String of) {
        return has(field) ? open(field, values.get(field), of) : Optional.empty();
    }

    Optional<Cursor> open(String field, @Nullable Value value, String of) {
        if (!(value instanceof Value.Fields fields)) {
            problem(field, "%s has no fields here".formatted(of), "write them as 'name: value', each on a line, indented");
            return Optional.empty();
        }
        var child = new Cursor(report, of, at(field), fields.values());
        children.add(child);
        return Optional.of(child);
    }
}
