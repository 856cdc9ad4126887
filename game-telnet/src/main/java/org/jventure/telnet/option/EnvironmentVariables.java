package org.jventure.telnet.option;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads IS and INFO of RFC 1572, escapes and all; what is said twice counts as it was said last. */
final class EnvironmentVariables {

    private static final byte IS = 0;
    private static final byte INFO = 2;
    private static final byte VAR = 0;
    private static final byte VALUE = 1;
    private static final byte ESC = 2;
    private static final byte USERVAR = 3;
    private static final int MOST = 32;

    private final Map<String, String> variables = new LinkedHashMap<>();
    private final ByteArrayOutputStream word = new ByteArrayOutputStream();
    private String name = "";
    private boolean inValue;

    private EnvironmentVariables() {}

    /** By name. A variable without a value is one that the client does not have, and is left out. */
    static Map<String, String> read(byte[] payload) {
        if (payload.length == 0 || (payload[0] != IS && payload[0] != INFO)) {
            return Map.of();
        }
        var reading = new EnvironmentVariables();
        for (int i = 1; i < payload.length; i++) {
            switch (payload[i]) {
                case VAR, USERVAR -> reading.endVariable();
                case VALUE -> reading.endName();
                case ESC -> {
                    i++;
                    reading.add(i < payload.length ? payload[i] : ESC);
                }
                default -> reading.add(payload[i]);
            }
        }
        reading.endVariable();
        return reading.variables;
    }

    private void add(byte b) {
        word.write(b);
    }

    private void endName() {
        if (!inValue) {
            name = word();
            inValue = true;
        }
    }

    private void endVariable() {
        var last = word();
        if (inValue && !name.isEmpty() && variables.size() < MOST) {
            variables.put(name, last);
        }
        name = "";
        inValue = false;
    }

    private String word() {
        var text = word.toString(StandardCharsets.UTF_8);
        word.reset();
        return text;
    }
}
