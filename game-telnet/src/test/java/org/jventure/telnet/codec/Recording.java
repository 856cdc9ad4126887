package org.jventure.telnet.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The bytes that a client sent in one session, as they are written down in {@code recordings}. */
public final class Recording {

    public static final List<String> NAMES = List.of("tintin", "mudlet", "gnu-telnet", "crawler", "hostile");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private Recording() {}

    /** Words are bytes by number or name, or text between quotes, in UTF-8; a line that begins with # says something. */
    public static byte[] of(String name) {
        var bytes = new ByteArrayOutputStream();
        text(name).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var word = WORD.matcher(line);
            while (word.find()) {
                if (word.group(1) != null) {
                    bytes.writeBytes(word.group(1).getBytes(StandardCharsets.UTF_8));
                } else {
                    bytes.write(number(word.group(2)));
                }
            }
        });
        return bytes.toByteArray();
    }

    private static int number(String word) {
        return switch (word) {
            case "IAC" -> 255;
            case "DONT" -> 254;
            case "DO" -> 253;
            case "WONT" -> 252;
            case "WILL" -> 251;
            case "SB" -> 250;
            case "EL" -> 248;
            case "EC" -> 247;
            case "AYT" -> 246;
            case "AO" -> 245;
            case "IP" -> 244;
            case "NOP" -> 241;
            case "SE" -> 240;
            default -> Integer.parseInt(word);
        };
    }

    private static String text(String name) {
        try (var file = Recording.class.getResourceAsStream("/recordings/" + name + ".telnet")) {
            if (file == null) {
                throw new IllegalArgumentException("No recording " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
