package org.jventure.content;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A pack written in a test. */
record TextPack(Map<String, byte[]> contents) implements PackSource {

    /** Lines are counted in the tests: add to the end. */
    static final String PACK = """
            pack: demo
            version: "1.0"
            world:
              name: Demo
              welcome: Welcome to {heading}Demo{/heading}.
              start: quay/pier
              reserved-names: [admin]
              races:
                - {key: human, name: Human, summary: Tall.}
              classes:
                - key: baker
                  name: Baker
                  summary: Bakes.
            """;

    static final String QUAY = """
            zone: quay
            name: The Quay
            recall: pier
            rooms:
              pier:
                name: The Pier
                description: Planks and {feature}water{/feature}.
                features:
                  - keywords: [water]
                    description: It is wet.
                exits:
                  north: customs-house
              customs-house:
                name: The Customs House
                description: Papers.
                exits:
                  south: pier
            items:
              lantern:
                name: a lantern
                keywords: [lantern]
                lying: A lantern lies here.
                description: It is dark.
                spawns:
                  - {room: pier, respawn: 15m}
            npcs:
              cat:
                name: a cat
                keywords: [cat]
                standing: A cat sits here.
                description: It is a cat.
                wanders: 40s
                emotes: [purrs.]
                spawns:
                  - room: pier
            """;

    static TextPack demo() {
        return new TextPack(Map.of()).with("pack.yaml", PACK).with("zones/quay.yaml", QUAY);
    }

    TextPack with(String file, String text) {
        return withBytes(file, text.getBytes(StandardCharsets.UTF_8));
    }

    TextPack withBytes(String file, byte[] bytes) {
        var changed = new TreeMap<>(contents);
        changed.put(file, bytes);
        return new TextPack(changed);
    }

    TextPack without(String file) {
        var changed = new TreeMap<>(contents);
        changed.remove(file);
        return new TextPack(changed);
    }

    /** The pack with a text of one of its files replaced, which must be there. */
    TextPack replacing(String file, String from, String to) {
        var text = new String(contents.get(file), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold: " + from);
        }
        return with(file, text.replace(from, to));
    }

    @Override
    public String name() {
        return "test pack";
    }

    @Override
    public List<String> files() {
        return contents.keySet().stream().sorted().toList();
    }

    @Override
    public InputStream open(String file) {
        return new ByteArrayInputStream(contents.get(file));
    }
}
