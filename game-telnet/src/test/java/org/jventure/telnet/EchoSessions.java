package org.jventure.telnet;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.session.Input;
import org.jventure.session.Output;
import org.jventure.session.Sessions;
import org.jventure.session.Terminal;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/** A game that says what it hears; enough of one to play telnet with. */
final class EchoSessions implements Sessions {

    final List<Input> heard = new CopyOnWriteArrayList<>();
    final List<Terminal> terminals = new CopyOnWriteArrayList<>();

    @Override
    public Receiver open(Terminal terminal) {
        terminals.add(terminal);
        terminal.write(new Output.Text(StyledText.of(Style.HEADING, "Welcome.")));
        prompt(terminal, "> ");
        terminal.flush();
        return input -> {
            heard.add(input);
            switch (input) {
                case Input.Line(var text) -> answer(terminal, text);
                case Input.TooLong() -> answer(terminal, "too much");
                case Input.Wish _, Input.Awake _, Input.OutOfBand _, Input.Question _, Input.Credentials _, Input.Resume _,
                        Input.ClientChanged _, Input.Closed _ -> {}
            }
        };
    }

    long closed() {
        return heard.stream().filter(Input.Closed.class::isInstance).count();
    }

    /** What the client's program said. */
    List<GmcpMessage> messages() {
        return heard.stream()
                .flatMap(input -> input instanceof Input.OutOfBand(var message) ? Stream.of(message) : Stream.empty())
                .toList();
    }

    List<String> lines() {
        return heard.stream()
                .filter(Input.Line.class::isInstance)
                .map(input -> ((Input.Line) input).text())
                .toList();
    }

    private static void answer(Terminal terminal, String line) {
        switch (line) {
            case "hide" -> {
                terminal.write(new Output.InputHidden(true));
                prompt(terminal, "Password: ");
            }
            case "show" -> {
                terminal.write(new Output.InputHidden(false));
                prompt(terminal, "> ");
            }
            case "fail" -> throw new IllegalStateException("a bug in the game");
            case "flood" -> {
                for (int i = 0; i < 100; i++) {
                    terminal.write(new Output.Text(StyledText.plain("x".repeat(70))));
                }
            }
            case "vitals" -> terminal.write(new Output.OutOfBand(new GmcpMessage("Char.Vitals", "{\"hp\":7}")));
            case "long" -> {
                terminal.write(new Output.Text(StyledText.plain(
                        IntStream.rangeClosed(1, 30).mapToObj(i -> "line " + i).collect(Collectors.joining("\n")))));
                prompt(terminal, "> ");
            }
            case "quit" -> {
                terminal.write(new Output.Text(StyledText.plain("Bye.")));
                terminal.close();
            }
            default -> {
                terminal.write(new Output.Text(StyledText.plain("You said: " + line)));
                prompt(terminal, "> ");
            }
        }
        terminal.flush();
    }

    private static void prompt(Terminal terminal, String text) {
        terminal.write(new Output.Prompt(StyledText.plain(text)));
    }
}
