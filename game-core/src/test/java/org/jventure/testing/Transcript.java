package org.jventure.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jventure.kernel.Role;
import org.jventure.session.Output;
import org.jventure.session.Peer;
import org.jventure.text.StyledText;
import org.jventure.text.Words;

/**
 * A game as a text: what people type and what everybody then sees. Playing it answers the same text with what is seen
 * in truth, so that whatever differs stands out in a comparison, also words that nobody expected.
 *
 * <pre>{@code
 * # world: tiny
 * # player: ann square rope        a player who is in the world from the start, and what it carries
 * # admin: eve square             as a player, on an account of that role; builder: likewise
 * # prompts: shown                 also compare prompts, as "ann? >", and whether input is hidden
 * ann> say hi
 * ann< You say, "hi"
 * bob< Ann says, "hi"
 * wait 5s
 * bob hangs up
 * bob connects                     to a new terminal, before signing in
 * eve connects from far            over an open network
 * eve is approved as bob           as if in a browser
 * bob2 signs in as bob             on a second terminal; both may be open
 * }</pre>
 */
public final class Transcript {

    private static final Pattern TYPED = Pattern.compile("(\\w+)> ?(.*)");
    private static final Pattern SEEN = Pattern.compile("(\\w+)[<?!]( .*)?");
    private static final Pattern WAIT = Pattern.compile("wait (\\d+)(ms|s|m)");
    private static final Pattern DEED = Pattern.compile("(\\w+) (hangs up|connects|connects from far|is approved as"
            + " \\w+|signs in|signs in as \\w+)");

    private final Function<String, TestWorld> worlds;
    private final Function<StyledText, String> words;
    private final List<String> played = new ArrayList<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<Newcomer> players = new ArrayList<>();

    private record Newcomer(Role role, String[] words) {}

    private Transcript(Function<String, TestWorld> worlds, Function<StyledText, String> words) {
        this.worlds = worlds;
        this.words = words;
    }

    /** Plays the script in the world that it names; the answer is the script with what was seen in truth. */
    public static String play(String script, Function<String, TestWorld> worlds) {
        return new Transcript(worlds, StyledText::plainText).play(script.lines().toList());
    }

    /** As {@link #play(String, Function)}, with what a screen reader says instead. */
    public static String playAloud(String script, Function<String, TestWorld> worlds) {
        return new Transcript(worlds, text -> text.aloud().plainText()).play(script.lines().toList());
    }

    private String play(List<String> script) {
        script.stream().filter(line -> line.startsWith("# ")).forEach(this::header);
        var game = worlds.apply(headers.getOrDefault("world", "tiny")).start();
        for (Newcomer player : players) {
            var words = player.words();
            game.player(player.role(), words[0], words[1], Arrays.copyOfRange(words, 2, words.length));
        }
        for (String line : script) {
            if (line.isBlank() || line.startsWith("#")) {
                played.add(line);
            } else if (!SEEN.matcher(line).matches()) {
                played.add(line);
                step(game, line);
                tell(game);
            }
        }
        return String.join("\n", played) + "\n";
    }

    private void header(String line) {
        var parts = line.substring(2).split(": *", 2);
        var role = Arrays.stream(Role.values()).filter(one -> Words.lowerCase(one.name()).equals(parts[0])).findFirst();
        if (parts.length == 2 && role.isPresent()) {
            players.add(new Newcomer(role.get(), parts[1].split(" +")));
        } else if (parts.length == 2) {
            headers.put(parts[0], parts[1].strip());
        }
    }

    private static void step(TestZone game, String line) {
        var typed = TYPED.matcher(line);
        var wait = WAIT.matcher(line);
        var deed = DEED.matcher(line);
        if (typed.matches()) {
            game.perform(typed.group(1), unescaped(typed.group(2)));
        } else if (wait.matches()) {
            game.advance(duration(Long.parseLong(wait.group(1)), wait.group(2)));
        } else if (deed.matches()) {
            act(game, deed.group(1), deed.group(2));
        } else {
            throw new IllegalArgumentException("Not a line of a transcript: " + line);
        }
    }

    private static void act(TestZone game, String who, String deed) {
        var last = deed.substring(deed.lastIndexOf(' ') + 1);
        switch (deed) {
            case "hangs up" -> game.terminal(who).hangUp();
            case "connects" -> game.connect(who);
            case "connects from far" -> game.connect(who, new Peer("192.0.2.7", false, false, false));
            case "signs in" -> game.signIn(who, who);
            case String it when it.startsWith("signs in as") -> game.signIn(who, last);
            default -> game.approvals().approve(game.approvals().waiting().getFirst(), game.characterOf(last));
        }
        game.drain();
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }

    /** {@code \e} is an escape character and {@code \x9b} any other, for what bad clients send. */
    private static String unescaped(String text) {
        return Pattern.compile("\\\\x([0-9a-f]{2,4});").matcher(text.replace("\\e", "\u001b"))
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)));
    }

    private void tell(TestZone game) {
        var prompts = headers.getOrDefault("prompts", "").equals("shown");
        game.terminals().forEach((name, terminal) -> {
            for (Output output : terminal.outputs()) {
                switch (output) {
                    case Output.Text(var text) ->
                        words.apply(text).lines().forEach(line -> add(name, "<", line));
                    case Output.Chatter(var text) ->
                        words.apply(text).lines().forEach(line -> add(name, "<", line));
                    case Output.Prompt(var text) when prompts -> add(name, "?", text.plainText().strip());
                    case Output.InputHidden(var hidden) when prompts ->
                        add(name, "?", hidden ? "[input is hidden]" : "[input is shown]");
                    case Output.Prompt _, Output.InputHidden _, Output.Playing _, Output.Look _, Output.OutOfBand _,
                            Output.Fact _, Output.Mark _, Output.ResumeToken _, Output.ComeBack _ -> {}
                }
            }
        });
        game.terminals().entrySet().removeIf(entry -> {
            if (entry.getValue().isClosed()) {
                add(entry.getKey(), "!", "the connection is closed");
            }
            return entry.getValue().isClosed();
        });
    }

    private void add(String name, String mark, String words) {
        played.add((name + mark + " " + words).stripTrailing());
    }
}
