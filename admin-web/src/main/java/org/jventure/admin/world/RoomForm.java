package org.jventure.admin.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jventure.content.room.RoomDraft;
import org.jventure.content.room.RoomDraft.ExitDraft;
import org.jventure.content.room.RoomDraft.FeatureDraft;
import org.jventure.kernel.ZoneId;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of a room's form, as it was typed. */
record RoomForm(String name, String description, List<FeatureRow> features, List<ExitRow> exits) {

    RoomForm {
        features = List.copyOf(features);
        exits = List.copyOf(exits);
    }

    /** @param keywords with spaces or commas between them */
    record FeatureRow(String keywords, String description) {

        boolean isBlank() {
            return keywords.isBlank() && description.isBlank();
        }
    }

    record ExitRow(String direction, String room) {

        boolean isBlank() {
            return direction.isBlank() && room.isBlank();
        }
    }

    /** Rooms of that zone are named by the end of their keys. */
    static RoomForm of(RoomDraft draft, ZoneId zone) {
        var own = zone + "/";
        return new RoomForm(
                draft.name(),
                draft.description(),
                draft.features().stream()
                        .map(it -> new FeatureRow(String.join(", ", it.keywords()), it.description())).toList(),
                draft.exits().stream()
                        .map(it -> new ExitRow(it.direction(), it.room().startsWith(own) ? it.room().substring(own.length()) : it.room()))
                        .toList());
    }

    /** The fields that a browser sent; empty if they are not those of this form. */
    static Optional<RoomForm> sent(MultiValueMap<String, String> fields) {
        var keywords = all(fields, "keywords");
        var descriptions = all(fields, "featureDescription");
        var directions = all(fields, "direction");
        var rooms = all(fields, "room");
        var name = fields.getFirst("name");
        var description = fields.getFirst("description");
        if (name == null || description == null
                || keywords.size() != descriptions.size() || directions.size() != rooms.size()) {
            return Optional.empty();
        }
        return Optional.of(new RoomForm(
                name, unixLines(description),
                rows(keywords.size(), i -> new FeatureRow(keywords.get(i), unixLines(descriptions.get(i)))),
                rows(directions.size(), i -> new ExitRow(directions.get(i), rooms.get(i)))));
    }

    private static List<String> all(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().map(RoomForm::orEmpty).toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> rows(int count, java.util.function.IntFunction<T> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }

    /** Browsers send lines as Windows ends them. */
    private static String unixLines(String text) {
        return text.replace("\r\n", "\n");
    }

    /** Rows in which nothing was typed are nothing. */
    RoomForm withoutBlankRows() {
        return new RoomForm(
                name, description,
                features.stream().filter(row -> !row.isBlank()).toList(),
                exits.stream().filter(row -> !row.isBlank()).toList());
    }

    RoomForm withOneMoreFeature() {
        return new RoomForm(name, description, with(features, new FeatureRow("", "")), exits);
    }

    RoomForm withOneMoreExit() {
        return new RoomForm(name, description, features, with(exits, new ExitRow("", "")));
    }

    RoomForm withoutFeature(int number) {
        return new RoomForm(name, description, without(features, number), exits);
    }

    RoomForm withoutExit(int number) {
        return new RoomForm(name, description, features, without(exits, number));
    }

    private static <T> List<T> with(List<T> rows, T row) {
        return Stream.concat(rows.stream(), Stream.of(row)).toList();
    }

    private static <T> List<T> without(List<T> rows, int number) {
        var left = new ArrayList<>(rows);
        if (number >= 0 && number < left.size()) {
            left.remove(number);
        }
        return left;
    }

    /** What is to be stored, row by row. */
    RoomDraft draft() {
        return new RoomDraft(
                name, description,
                features.stream().map(row -> new FeatureDraft(words(row.keywords()), row.description())).toList(),
                exits.stream().map(row -> new ExitDraft(row.direction(), row.room())).toList());
    }

    private static List<String> words(String keywords) {
        return Arrays.stream(keywords.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }
}
