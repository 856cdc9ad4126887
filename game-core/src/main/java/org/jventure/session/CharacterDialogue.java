package org.jventure.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jventure.character.CharacterSummary;
import org.jventure.character.Characters.Creation;
import org.jventure.character.NameRule;
import org.jventure.content.WorldSettings;
import org.jventure.content.WorldSettings.Choice;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;

/** Chooses one of the account's characters, or makes one. */
final class CharacterDialogue {

    private final SigningIn desk;
    private final Person person;
    private final WorldSettings world;
    private final List<CharacterSummary> characters;

    CharacterDialogue(
            SigningIn desk, Person person, WorldSettings world, List<CharacterSummary> characters) {
        this.desk = desk;
        this.person = person;
        this.world = world;
        this.characters = characters;
    }

    void begin() {
        var named = person.character() == null ? "" : person.character();
        var before = characters.stream().filter(one -> one.name().equalsIgnoreCase(named)).findFirst();
        if (before.isPresent()) {
            desk.admit(before.get());
            return;
        }
        if (!named.isEmpty()) {
            desk.refuse("You have no character of the name '" + named + "'.");
        }
        switch (characters.size()) {
            case 0 -> make(person.name());
            case 1 -> desk.admit(characters.getFirst());
            default -> choose();
        }
    }

    // ---- choosing ----

    private void choose() {
        var lines = new ArrayList<StyledText>();
        lines.add(StyledText.of(Style.HEADING, "Your characters"));
        for (int i = 0; i < characters.size(); i++) {
            var one = characters.get(i);
            lines.add(StyledText.builder()
                    .add(number(i))
                    .add(Style.PLAYER, one.name())
                    .plain(" the " + one.race() + " " + one.characterClass())
                    .build());
        }
        desk.show(StyledText.lines(lines));
        desk.ask("Which one?", answer -> {
            var chosen = chosen(answer);
            if (chosen.isPresent()) {
                desk.admit(chosen.get());
            } else {
                desk.refuse("Type a number from the list, or the character's name.");
                choose();
            }
        });
    }

    private Optional<CharacterSummary> chosen(String answer) {
        for (int i = 0; i < characters.size(); i++) {
            var one = characters.get(i);
            if (answer.equals(String.valueOf(i + 1)) || one.name().equalsIgnoreCase(answer)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    // ---- making ----

    private void make(String name) {
        pick("Your people", "Which people are you of?", world.races(), race ->
                pick("Your calling", "What is your calling?", world.classes(), calling -> create(name, race, calling)));
    }

    private void pick(String title, String ask, List<Choice> choices, Consumer<Choice> picked) {
        var lines = new ArrayList<StyledText>();
        lines.add(StyledText.of(Style.HEADING, title));
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            lines.add(StyledText.builder()
                    .add(number(i))
                    .add(Style.COMMAND, choice.name())
                    .plain(" - " + choice.summary())
                    .build());
        }
        desk.show(StyledText.lines(lines));
        askFor(ask, choices, picked);
    }

    private void askFor(String ask, List<Choice> choices, Consumer<Choice> picked) {
        desk.ask(ask, answer -> find(choices, answer).ifPresentOrElse(picked, () -> {
            desk.refuse("Type a number or a name from the list.");
            askFor(ask, choices, picked);
        }));
    }

    private static Optional<Choice> find(List<Choice> choices, String answer) {
        for (int i = 0; i < choices.size(); i++) {
            if (answer.equals(String.valueOf(i + 1))) {
                return Optional.of(choices.get(i));
            }
        }
        var typed = Words.lowerCase(answer);
        return typed.isEmpty()
                ? Optional.empty()
                : choices.stream()
                        .filter(choice -> Words.lowerCase(choice.name()).startsWith(typed))
                        .findFirst();
    }

    private void create(String name, Choice race, Choice calling) {
        desk.lookUp(
                () -> desk.desk().characters().create(person.account(), name, race.key(), calling.key()),
                creation -> {
                    switch (creation) {
                        case Creation.Created(var character) -> {
                            desk.say("Welcome to " + world.name() + ", " + character.name()
                                    + ". Type 'help' when you are lost.");
                            desk.admit(character);
                        }
                        case Creation.Refused(var reason) -> {
                            desk.refuse(reason);
                            anotherName(race, calling);
                        }
                    }
                });
    }

    private void anotherName(Choice race, Choice calling) {
        desk.ask("What shall your character be called?", typed -> {
            var rule = NameRule.of(world);
            var name = rule.written(typed);
            rule.problem(name).ifPresentOrElse(
                    problem -> {
                        desk.refuse(problem);
                        anotherName(race, calling);
                    },
                    () -> create(name, race, calling));
        });
    }

    /** What to type for the choice in this place. */
    private static StyledText number(int place) {
        var number = Integer.toString(place + 1);
        return StyledText.builder()
                .plain("  ")
                .add(StyledText.clickable(Style.COMMAND, number, number))
                .add(StyledText.sign(Style.PLAIN, "  ", ": "))
                .build();
    }
}
