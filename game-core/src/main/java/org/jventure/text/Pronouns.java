package org.jventure.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words that stand for somebody whose name was said. */
public enum Pronouns {
    HE("he", "him", "his", "his", "himself"),
    SHE("she", "her", "her", "hers", "herself"),
    THEY("they", "them", "their", "theirs", "themself"),
    IT("it", "it", "its", "its", "itself");

    private final String subject;
    private final String object;
    private final String possessive;
    private final String possession;
    private final String reflexive;

    Pronouns(String subject, String object, String possessive, String possession, String reflexive) {
        this.subject = subject;
        this.object = object;
        this.possessive = possessive;
        this.possession = possession;
        this.reflexive = reflexive;
    }

    /** "she" */
    public String subject() {
        return subject;
    }

    /** "her", as in "you see her" */
    public String object() {
        return object;
    }

    /** "her", as in "her lantern" */
    public String possessive() {
        return possessive;
    }

    /** "hers" */
    public String possession() {
        return possession;
    }

    /** "herself" */
    public String reflexive() {
        return reflexive;
    }

    /** The verb of that subject: "they are", "she is". Of a verb, give both: {@code agree("carry", "carries")}. */
    public String agree(String plural, String singular) {
        return this == THEY ? plural : singular;
    }

    /** "she/her" */
    public String shown() {
        return subject + "/" + object;
    }

    /** Those that begin with the word, also as "she/her". */
    public static Optional<Pronouns> of(String words) {
        var word = Words.lowerCase(words.strip()).split("[/ ]", 2)[0];
        return Arrays.stream(values()).filter(one -> one.subject.equals(word)).findFirst();
    }

    /** Every word of "they" that may stand in a builder's text for somebody, such as "their" in {@code [their]}. */
    public static List<String> placeholders() {
        return List.of(THEY.subject, THEY.object, THEY.possessive, THEY.possession, THEY.reflexive);
    }

    /** The word of these pronouns for the word of "they"; empty if it is none. */
    public Optional<String> inPlaceOf(String theirs) {
        int place = placeholders().indexOf(theirs);
        return place < 0
                ? Optional.empty()
                : Optional.of(List.of(subject, object, possessive, possession, reflexive).get(place));
    }
}
