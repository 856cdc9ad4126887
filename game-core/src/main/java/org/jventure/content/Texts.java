package org.jventure.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jventure.content.Fields.Word;
import org.jventure.content.rule.Finding;
import org.jventure.content.rule.Keys;
import org.jventure.content.rule.TextRule;
import org.jventure.text.Words;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Single values of a pack; each is empty after its problem was reported. */
final class Texts {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,7})([smh])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    private Texts() {}

    static Optional<ScalarNode> scalar(YamlFile file, Node node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return Optional.of(scalar);
        }
        boolean missing = node instanceof ScalarNode;
        file.problem(
                YamlFile.lineOf(node),
                "'%s' is %s".formatted(what, missing ? "empty" : "no single text"),
                missing ? "write its text, or remove the field" : "write one text; quote it if it begins with [ or {");
        return Optional.empty();
    }

    static Optional<String> line(YamlFile file, Node node, String what, int longest) {
        return scalar(file, node, what).map(scalar -> scalar.getValue().strip()).flatMap(text ->
                checked(file, node, text, TextRule.line(what, text, longest)));
    }

    static Optional<String> prose(YamlFile file, Node node, String what, int longest) {
        return scalar(file, node, what).map(scalar -> scalar.getValue().stripTrailing()).flatMap(text ->
                checked(file, node, text, TextRule.prose(what, text, longest, file.colours())));
    }

    private static Optional<String> checked(YamlFile file, Node node, String text, List<Finding> findings) {
        findings.forEach(found -> file.problem(
                found.at().isEmpty() ? YamlFile.lineOf(node) : file.lineOf(node, found.at()),
                found.message(),
                found.remedy()));
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    static Optional<Integer> number(YamlFile file, Node node, String what, int most) {
        return scalar(file, node, what).flatMap(scalar -> {
            if (NUMBER.matcher(scalar.getValue()).matches() && Integer.parseInt(scalar.getValue()) <= most) {
                return Optional.of(Integer.parseInt(scalar.getValue()));
            }
            file.problem(
                    YamlFile.lineOf(node),
                    "'%s' is '%s'".formatted(what, scalar.getValue()),
                    "write a whole number from 0 to %d".formatted(most));
            return Optional.empty();
        });
    }

    static Optional<Boolean> flag(YamlFile file, Node node, String what) {
        return scalar(file, node, what).flatMap(scalar -> switch (scalar.getValue()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> {
                file.problem(YamlFile.lineOf(node), "'%s' is '%s'".formatted(what, scalar.getValue()), "write true or false");
                yield Optional.empty();
            }
        });
    }

    static Optional<Integer> duration(YamlFile file, Node node, String what, int least, int most) {
        return scalar(file, node, what).flatMap(scalar -> {
            var written = DURATION.matcher(scalar.getValue());
            long seconds = written.matches() ? seconds(written) : -1;
            if (seconds >= least && seconds <= most) {
                return Optional.of((int) seconds);
            }
            file.problem(
                    YamlFile.lineOf(node),
                    "'%s' is '%s'".formatted(what, scalar.getValue()),
                    "write a time as 40s, 15m or 2h, from %ds to %dh".formatted(least, most / 3600));
            return Optional.empty();
        });
    }

    private static long seconds(Matcher written) {
        long number = Long.parseLong(written.group(1));
        return switch (written.group(2)) {
            case "h" -> number * 3600;
            case "m" -> number * 60;
            default -> number;
        };
    }

    static void checkKey(YamlFile file, Word key) {
        if (!Keys.isKey(key.text())) {
            var better = Words.lowerCase(key.text()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            file.problem(
                    key.line(),
                    "'%s' is no key: keys are up to %d lower-case letters, digits and single hyphens"
                            .formatted(key.text(), Keys.LONGEST),
                    Keys.isKey(better) ? "write '%s'".formatted(better) : "choose another");
        }
    }
}
