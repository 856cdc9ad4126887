package org.jventure.admin.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a load tool signs in: the login half of {@code bench/jventure.txt}, read as such a tool reads it. */
public record Dialogue(List<Rule> rules, Pattern ready, Pattern failed, Pattern prompt, List<Step> mix) {

    public static final Path FILE = Path.of("../bench/jventure.txt");

    public record Rule(Pattern heard, String answer) {}

    /** A command of the mix: alternatives used in turn, and what shows that the reply is there. */
    public record Step(List<String> lines, String reply) {}

    public static Dialogue read() throws IOException {
        var rules = new ArrayList<Rule>();
        var mix = new ArrayList<Step>();
        Pattern ready = Pattern.compile("");
        Pattern failed = Pattern.compile("(?!)");
        Pattern prompt = Pattern.compile("");
        String mixName = "";
        for (String line : Files.readAllLines(FILE)) {
            int end = line.indexOf(' ');
            if (line.isBlank() || line.startsWith("#") || end < 0) {
                continue;
            }
            var rest = line.substring(end + 1);
            switch (line.substring(0, end)) {
                case "on" -> rules.add(new Rule(Pattern.compile(left(rest)), right(rest)));
                case "ready" -> ready = Pattern.compile(rest);
                case "fail" -> failed = Pattern.compile(rest);
                case "prompt" -> prompt = Pattern.compile(rest);
                case "mix" -> mixName = rest;
                case "command" -> {
                    if (mixName.equals("default")) {
                        mix.add(new Step(alternatives(left(rest)), right(rest)));
                    }
                }
                default -> {} // what a bot does not need
            }
        }
        return new Dialogue(List.copyOf(rules), ready, failed, prompt, List.copyOf(mix));
    }

    private static List<String> alternatives(String weightAndLines) {
        return List.of(weightAndLines.substring(weightAndLines.indexOf(' ') + 1).split(" \\| "));
    }

    private static String left(String rest) {
        return rest.substring(0, rest.indexOf(" => "));
    }

    private static String right(String rest) {
        return rest.substring(rest.indexOf(" => ") + 4);
    }
}
