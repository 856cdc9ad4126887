package org.jventure.command;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jventure.text.Words;

/**
 * How a player points at things: {@code sword}, {@code rusty sword}, {@code 2.sword}, {@code all}, {@code all.coin}.
 *
 * @param place which of those that fit, from 1; 0 means all of them
 * @param words each must begin one of the thing's keywords; none means that everything fits
 */
public record Selector(int place, List<String> words) {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,6})\\.(.+)");

    public Selector {
        words = List.copyOf(words);
    }

    public static Selector of(String text) {
        var lower = Words.lowerCase(text.strip());
        if (lower.equals("all") || lower.equals("everything")) {
            return new Selector(0, List.of());
        }
        if (lower.startsWith("all.")) {
            return new Selector(0, words(lower.substring(4)));
        }
        var numbered = NUMBERED.matcher(lower);
        if (numbered.matches()) {
            return new Selector(Math.max(1, Integer.parseInt(numbered.group(1))), words(numbered.group(2)));
        }
        return new Selector(1, words(lower));
    }

    public boolean isAll() {
        return place == 0;
    }

    boolean fits(List<String> keywords) {
        return words.stream().allMatch(word -> keywords.stream().anyMatch(keyword -> keyword.startsWith(word)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty() && !isArticle(word))
                .toList();
    }

    private static boolean isArticle(String word) {
        return word.equals("the") || word.equals("a") || word.equals("an");
    }
}
