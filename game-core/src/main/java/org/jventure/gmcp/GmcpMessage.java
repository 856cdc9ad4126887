package org.jventure.gmcp;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A message beside the words, such as {@code Room.Info} with an object: over telnet it travels by GMCP or MSDP, to a
 * browser as it is.
 *
 * @param name package and message, with dots between; clients don't distinguish case in it
 * @param json one JSON value, whose names do distinguish case; empty if the name says all
 */
public record GmcpMessage(String name, String json) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");
    private static final int LONGEST_NAME = 64;

    public GmcpMessage {
        if (!isName(name)) {
            throw new IllegalArgumentException("No name of a message: " + name);
        }
    }

    /** A message without a value. */
    public static GmcpMessage of(String name) {
        return new GmcpMessage(name, "");
    }

    public static GmcpMessage of(String name, JsonNode value) {
        return new GmcpMessage(name, GmcpJson.write(value));
    }

    /** What a client sent, or nothing if it is none: a bad name, bad JSON, too deep or too long a value. */
    public static Optional<GmcpMessage> heard(String payload) {
        int gap = payload.indexOf(' ');
        var name = gap < 0 ? payload : payload.substring(0, gap);
        var json = gap < 0 ? "" : payload.substring(gap + 1).strip();
        return isName(name) && (json.isEmpty() || GmcpJson.read(json).isPresent())
                ? Optional.of(new GmcpMessage(name, json))
                : Optional.empty();
    }

    /** The value; a missing node if there is none, or if the text is no JSON that is taken from a client. */
    public JsonNode value() {
        return GmcpJson.read(json).orElseGet(GmcpJson::nothing);
    }

    /** The form that is sent: a name, and behind a space the value if there is one. */
    public String payload() {
        return json.isEmpty() ? name : name + " " + json;
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }
}
