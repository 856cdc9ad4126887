package org.jventure.feature.info;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jventure.codex.Codex;
import org.jventure.codex.help.HelpTopic;
import org.jventure.codex.proficiency.Proficiency;
import org.jventure.codex.skill.Skill;
import org.jventure.codex.social.Social;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;

/** Pages of the help on what builders have written: topics, skills, proficiencies and gestures, in this order. */
final class HelpPages {

    private HelpPages() {}

    /** A line that names all topics; empty if there are none. */
    static Optional<StyledText> topics(Codex codex) {
        var names = told(codex)
                .map(topic -> StyledText.clickable(Style.COMMAND, topic.key(), "help " + topic.key()))
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(StyledText.of(Style.LABEL, "  More about: ").then(StyledText.joined(", ", names)));
    }

    /** On what is called by just these words. */
    static Optional<StyledText> called(Codex codex, String words) {
        return first(codex, key(words)::equals);
    }

    /** On the first that begins with these words. */
    static Optional<StyledText> beginning(Codex codex, String words) {
        var word = key(words);
        return first(codex, name -> name.startsWith(word));
    }

    /** Everything that there is a page on. */
    static Stream<String> names(Codex codex) {
        return Stream.of(
                        told(codex).flatMap(topic -> Stream.concat(Stream.of(topic.key()), topic.keywords().stream())),
                        codex.all(Skill.class).stream().filter(Skill::enabled).map(Skill::key),
                        codex.all(Proficiency.class).stream().map(Proficiency::key),
                        codex.all(Social.class).stream().map(Social::key))
                .flatMap(names -> names);
    }

    private static Stream<HelpTopic> told(Codex codex) {
        return codex.all(HelpTopic.class).stream().filter(HelpTopic::enabled);
    }

    private static Optional<StyledText> first(Codex codex, Predicate<String> fits) {
        return told(codex)
                .filter(topic -> fits.test(topic.key()) || topic.keywords().stream().anyMatch(fits))
                .findFirst()
                .map(topic -> page(topic.title(), codex.markup(topic.body())))
                .or(() -> codex.all(Skill.class).stream()
                        .filter(skill -> skill.enabled() && (fits.test(skill.key()) || fits.test(key(skill.name()))))
                        .findFirst()
                        .map(skill -> skill(skill, codex)))
                .or(() -> codex.all(Proficiency.class).stream()
                        .filter(known -> fits.test(known.key()) || fits.test(key(known.name())))
                        .findFirst()
                        .map(known -> page(known.name(), codex.markup(known.description()))))
                .or(() -> codex.all(Social.class).stream()
                        .filter(social -> fits.test(social.key()))
                        .findFirst()
                        .map(HelpPages::gesture));
    }

    private static StyledText skill(Skill skill, Codex codex) {
        return page(skill.name(), codex.markup(skill.description()).then(StyledText.plain(
                "\nA skill, from level %d. It costs %d skill points.".formatted(skill.level(), skill.cost()))));
    }

    private static StyledText gesture(Social social) {
        return page(social.key(), StyledText.plain(
                "A gesture. 'socials %s' shows what it looks like.".formatted(social.key())));
    }

    private static StyledText page(String heading, StyledText words) {
        return StyledText.of(Style.HEADING, heading).then(StyledText.plain("\n")).then(words);
    }

    private static String key(String words) {
        return Words.lowerCase(words.strip()).replaceAll("\\s+", "-");
    }
}
