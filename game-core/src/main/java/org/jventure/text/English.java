package org.jventure.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Nouns of English: articles, plurals, numbers in words, possession. It knows the rules and the exceptions that things in
 * a world are likely to need; what it has never heard of follows the rules. Pure functions.
 */
public final class English {

    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** An h that nobody hears. */
    private static final Pattern SILENT_H = Pattern.compile("(?i)(?:hour|honest|honou?r|heir).*");

    /** Written like a vowel, said like "you" or "won". */
    private static final Pattern CONSONANT_SOUND =
            Pattern.compile("(?i)(?:uni(?!n|mp|nt)|us(?:e|ual|able|ur)|ut(?:ensil|ili|op)|eu|ewe|one(?!r)|once|ubiq|ukul).*");

    private static final Pattern ARTICLE = Pattern.compile("(?i)(?:an?|the|some) .+");

    /** Behind the noun that counts: "a loaf of bread", "a man-at-arms", "a lantern with a cracked pane". */
    private static final Pattern TAIL =
            Pattern.compile("(?: (?:of|with|in|on|at|from|for|to|without|under|that|who|which)\\b.*|-(?:at|of|in|on)-.*|,.*|\\(.*)$");

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("man", "men"), Map.entry("woman", "women"), Map.entry("child", "children"), Map.entry("foot", "feet"),
            Map.entry("tooth", "teeth"), Map.entry("goose", "geese"), Map.entry("mouse", "mice"), Map.entry("louse", "lice"),
            Map.entry("ox", "oxen"), Map.entry("die", "dice"), Map.entry("knife", "knives"), Map.entry("wife", "wives"),
            Map.entry("life", "lives"), Map.entry("leaf", "leaves"), Map.entry("loaf", "loaves"), Map.entry("wolf", "wolves"),
            Map.entry("shelf", "shelves"), Map.entry("elf", "elves"), Map.entry("half", "halves"), Map.entry("calf", "calves"),
            Map.entry("thief", "thieves"), Map.entry("scarf", "scarves"), Map.entry("sheaf", "sheaves"),
            Map.entry("potato", "potatoes"), Map.entry("tomato", "tomatoes"), Map.entry("torpedo", "torpedoes"),
            Map.entry("hero", "heroes"), Map.entry("echo", "echoes"), Map.entry("staff", "staves"), Map.entry("dwarf", "dwarves"),
            Map.entry("quiz", "quizzes"), Map.entry("passer-by", "passers-by"), Map.entry("human", "humans"),
            Map.entry("talisman", "talismans"), Map.entry("axis", "axes"), Map.entry("crisis", "crises"));

    private static final Set<String> UNCHANGED = Set.of(
            "sheep", "deer", "fish", "herring", "cod", "trout", "salmon", "shrimp", "squid", "aircraft", "series", "species",
            "moose", "swine", "offspring", "dice", "armour", "armor", "bread", "sand", "water", "oil", "rope-work", "kelp");

    private static final List<String> ALWAYS_MANY = List.of(
            "trousers", "breeches", "scissors", "pliers", "tongs", "spectacles", "goggles", "gloves", "boots", "shoes", "leggings",
            "gauntlets", "clothes", "bellows", "coins");

    private English() {}

    // ---- one ----

    /** The noun with "a" or "an", by the sound of its beginning; as it is, if it has an article. */
    public static String one(String noun) {
        if (noun.isEmpty() || hasArticle(noun)) {
            return noun;
        }
        boolean vowel = "aeiouAEIOU8".indexOf(noun.charAt(0)) >= 0 && !CONSONANT_SOUND.matcher(noun).matches()
                || SILENT_H.matcher(noun).matches()
                || noun.startsWith("11 ") || noun.startsWith("18 ");
        return (vowel ? "an " : "a ") + noun;
    }

    /** The name as one that is known: "the rope" for "a rope"; a proper name stays. */
    public static String definite(String name) {
        return name.replaceFirst("^(?:an?|some) ", "the ");
    }

    /** Without its article. */
    public static String bare(String name) {
        return name.replaceFirst("^(?i)(?:an?|the|some) ", "");
    }

    public static boolean hasArticle(String name) {
        return ARTICLE.matcher(name).matches();
    }

    // ---- many ----

    /** The phrase for several of it: "brass lanterns" for "a brass lantern", "loaves of bread" for "a loaf of bread". */
    public static String plural(String phrase) {
        var bare = bare(phrase);
        var tail = TAIL.matcher(bare);
        int end = tail.find() && tail.start() > 0 ? tail.start() : bare.length();
        var head = bare.substring(0, end);
        int last = head.lastIndexOf(' ') + 1;
        return head.substring(0, last) + pluralWord(head.substring(last)) + bare.substring(end);
    }

    private static String pluralWord(String word) {
        var lower = Words.lowerCase(word);
        var known = IRREGULAR.get(lower);
        if (known != null) {
            return likeBefore(word, known);
        }
        if (UNCHANGED.contains(lower) || ALWAYS_MANY.contains(lower) || word.isEmpty()) {
            return word;
        }
        int dash = lower.lastIndexOf('-');
        if (dash > 0 && dash < lower.length() - 1) {
            return word.substring(0, dash + 1) + pluralWord(word.substring(dash + 1));
        }
        for (String ending : List.of("woman", "man", "fish", "foot", "tooth", "mouse", "knife", "wolf", "leaf", "child")) {
            if (lower.endsWith(ending) && lower.length() > ending.length() + 1) {
                return word.substring(0, word.length() - ending.length())
                        + pluralWord(word.substring(word.length() - ending.length()));
            }
        }
        if (lower.matches(".*(?:s|x|z|ch|sh)")) {
            return word + "es";
        }
        return lower.matches(".*[^aeiou]y") && !Character.isUpperCase(word.charAt(0))
                ? word.substring(0, word.length() - 1) + "ies"
                : word + "s";
    }

    private static String likeBefore(String written, String word) {
        return Character.isUpperCase(written.charAt(0)) ? Words.capitalised(word) : word;
    }

    /** "a brass lantern", "three brass lanterns", "20 brass lanterns"; some that have a name of their own: "Excalibur (2)". */
    public static String counted(long number, String name) {
        if (number == 1) {
            return name;
        }
        return isCountable(name) ? number(number) + " " + plural(name) : name + " (" + number + ")";
    }

    /** Whether there can be two of it in words: neither a proper name, nor "some sand", nor "a pair of boots". */
    private static boolean isCountable(String name) {
        var lower = Words.lowerCase(name);
        return (lower.startsWith("a ") || lower.startsWith("an ")) && !lower.matches(".*[\\d{}\\[\\]].*");
    }

    /** In words up to twelve. */
    public static String number(long number) {
        return number >= 0 && number < NUMBERS.size() ? NUMBERS.get((int) number) : String.valueOf(number);
    }

    // ---- lists ----

    /** "two ropes and an apple": like names once, where the first of them stands. */
    public static String list(List<String> names) {
        var counts = new LinkedHashMap<String, Long>();
        names.forEach(name -> counts.merge(name, 1L, Long::sum));
        return Words.list(counts.entrySet().stream().map(one -> counted(one.getValue(), one.getKey())).toList());
    }

    /** "Ann's", "James's", "the guards'": of a plural only the apostrophe. */
    public static String possessive(String name, boolean plural) {
        return plural && name.endsWith("s") ? name + "'" : name + "'s";
    }
}
