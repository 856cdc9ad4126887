package org.jventure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Map<String, StyledText> VALUES = Map.of(
            "name", StyledText.of(Style.PLAYER, "Ann"), "none", StyledText.EMPTY);

    private static String filled(String text) {
        return Template.filled(text, Style.PLAIN, name -> Optional.ofNullable(VALUES.get(name))).plainText();
    }

    @Test
    void namesGiveWayToTheirValues() {
        assertThat(filled("[name] waves to [name].")).isEqualTo("Ann waves to Ann.");
        assertThat(Template.filled("[name] waves.", Style.EMOTE, name -> Optional.ofNullable(VALUES.get(name))).spans())
                .containsExactly(new StyledText.Span(Style.PLAYER, "Ann"), new StyledText.Span(Style.EMOTE, " waves."));
    }

    @Test
    void blanksAndLineEndsAreThereOnlyWithAValue() {
        assertThat(filled("Hail[ name]!")).isEqualTo("Hail Ann!");
        assertThat(filled("Hail[ none]!")).isEqualTo("Hail!");
        assertThat(filled("[name ]waits")).isEqualTo("Ann waits");
        assertThat(filled("[none ]waits")).isEqualTo("waits");
        assertThat(filled("one[\nname]")).isEqualTo("one\nAnn");
        assertThat(filled("one[\nnone]")).isEqualTo("one");
        assertThat(filled("[name\n]two")).isEqualTo("Ann\ntwo");
        assertThat(filled("[none\n]two")).isEqualTo("two");
    }

    @Test
    void whatNobodyKnowsStaysAsItIs() {
        assertThat(filled("[other] [] [ ] [[name]] [name")).isEqualTo("[other] [] [ ] [Ann] [name");
        assertThat(Template.names("[name] and[ other]")).containsExactly("name", "other");
    }

    @Test
    void severalValuesAreAList() {
        var things = List.of(StyledText.of(Style.ITEM, "a rope"), StyledText.of(Style.ITEM, "an apple"));
        assertThat(Template.listed("You see[ things].", Style.PLAIN, _ -> Optional.of(things)).plainText())
                .isEqualTo("You see a rope and an apple.");
        assertThat(Template.listed("You see[ things].", Style.PLAIN, _ -> Optional.of(List.of())).plainText())
                .isEqualTo("You see.");
    }

    @Test
    void referencesAreNamesInTheColourOfTheirKind() {
        var text = Markup.parse("Ask for {hint}[[item:things/rope]]{/hint} or [[item:gone]] at \\[[x:y\\]].");
        var resolved = References.resolved(text, (kind, key) -> key.equals("things/rope")
                ? Optional.of(StyledText.of(Style.ITEM, "a rope"))
                : Optional.empty());

        assertThat(resolved.plainText()).isEqualTo("Ask for a rope or [unknown item] at [unknown x].");
        assertThat(resolved.spans()).contains(
                new StyledText.Span(Style.ITEM, "a rope"), new StyledText.Span(Style.REFUSAL, "[unknown item]"));
        assertThat(References.resolved(StyledText.plain("no [name] here"), (_, _) -> Optional.empty()).plainText())
                .isEqualTo("no [name] here");
    }
}
