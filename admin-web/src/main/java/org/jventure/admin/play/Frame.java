package org.jventure.admin.play;

import java.util.TreeMap;
import java.util.function.Consumer;
import org.jventure.session.Output;
import org.jventure.text.Preferences;
import org.jventure.text.Preferences.Choice;
import org.jventure.text.StyledText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is sent to a browser in one piece: a JSON array of small objects, in order. Text is always data: runs of a style's
 * name and its words, which the page shows as text and never as markup. One thread.
 */
final class Frame {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ArrayNode parts = JSON.createArrayNode();
    private Choice ears;

    Frame() {
        this(Choice.AUTO);
    }

    private Frame(Choice ears) {
        this.ears = ears;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    void add(Output output) {
        switch (output) {
            case Output.Text(var text) -> {
                part("text", part -> runs(part, text));
                Place.in(text).ifPresent(this::place);
            }
            case Output.Chatter(var text) -> part("text", part -> runs(part, text));
            case Output.Prompt(var text) -> part("prompt", part -> runs(part, text));
            case Output.Look(var preferences) -> look(preferences);
            case Output.InputHidden(var hidden) -> part("secret", part -> part.put("on", hidden));
            case Output.Mark(var number) -> part("mark", part -> part.put("number", number));
            case Output.ResumeToken(var secret) -> part("resume", part -> part.put("token", secret));
            case Output.Playing(var character) -> part("playing", part -> part.put("name", character));
            case Output.OutOfBand(var message) -> part("data", part -> {
                part.put("name", message.name());
                part.set("value", message.value());
            });
            case Output.Fact _ -> {} // the page reads what it shows off the words
            case Output.ComeBack _ -> {} // said at the end
        }
    }

    /** What comes now and later is for ears, too, if its player wants it so; colours are the page's affair. */
    private void look(Preferences preferences) {
        ears = preferences.screenReader();
        part("look", part -> {
            var colours = part.putObject("colours");
            new TreeMap<>(preferences.colours()).forEach(colours::put);
        });
    }

    /** A frame that goes on with the words as this one ended. */
    Frame next() {
        return new Frame(ears);
    }

    /** The ticket was good. */
    void welcome() {
        part("welcome", _ -> {});
    }

    /** The session is over; {@code again}: another one would go on where this one ended. */
    void end(boolean again) {
        part("end", part -> part.put("again", again));
    }

    String json() {
        return JSON.writeValueAsString(parts);
    }

    private void place(Place place) {
        part("place", part -> {
            part.put("name", place.name());
            var exits = part.putArray("exits");
            place.exits().forEach(exits::add);
        });
    }

    /**
     * Each a style and words; where there is more to it, also the line that a click sends, or null, a colour, or null, and
     * what a screen reader gets in place of the words. A browser does not say whether there is one: unless its player says
     * so, the page holds both.
     */
    private void runs(ObjectNode part, StyledText text) {
        var runs = part.putArray("runs");
        for (var span : (ears == Choice.ON ? text.aloud() : text).spans()) {
            var spoken = ears == Choice.AUTO ? span.spoken() : null;
            if (span.text().isEmpty() && (spoken == null || spoken.isEmpty())) {
                continue;
            }
            var run = runs.addArray().add(span.style().tag()).add(span.text());
            if (span.send() != null || span.colour() != null || spoken != null) {
                run.add(span.send());
            }
            if (span.colour() != null || spoken != null) {
                run.add(span.colour() == null ? null : span.colour().code());
            }
            if (spoken != null) {
                run.add(spoken);
            }
        }
    }

    private void part(String type, Consumer<ObjectNode> fill) {
        fill.accept(parts.addObject().put("type", type));
    }
}
