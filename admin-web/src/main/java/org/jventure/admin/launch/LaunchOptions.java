package org.jventure.admin.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jventure.admin.startup.NodeDefaults;

/**
 * A command line that is about several nodes.
 *
 * @param number how many nodes to start, or which one
 * @param more   what is passed on to each node as it is
 */
record LaunchOptions(int number, Path data, int basePortOffset, List<String> more) {

    private static final String DATA = "jventure.data";
    private static final String OFFSET = "jventure.base-port-offset";

    LaunchOptions {
        more = List.copyOf(more);
    }

    /** @param option {@code nodes} or {@code node} */
    static LaunchOptions parse(String option, String[] arguments) {
        return new LaunchOptions(
                number(option, given(option, arguments, "1"), 1, NodeDefaults.MOST_NODES),
                Path.of(given(DATA, arguments, "data")).toAbsolutePath().normalize(),
                number("base-port-offset", given(OFFSET, arguments, "0"), 0, 56000),
                Arrays.stream(arguments)
                        .filter(it -> Stream.of(option, DATA, OFFSET).noneMatch(name -> it.startsWith("--" + name + "=")))
                        .toList());
    }

    private static String given(String name, String[] arguments, String otherwise) {
        var start = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(it -> it.startsWith(start))
                .map(it -> it.substring(start.length()))
                .findFirst()
                .orElse(otherwise);
    }

    private static int number(String option, String text, int least, int most) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new RefusedException(
                    "--%s takes a number from %d to %d, not \"%s\".".formatted(option, least, most, text));
        }
        return Integer.parseInt(text);
    }
}
