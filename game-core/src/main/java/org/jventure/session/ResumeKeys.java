package org.jventure.session;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.character.Admission;
import org.jventure.character.SessionRecords;
import org.jventure.character.SessionRecords.Kind;
import org.jventure.kernel.Background;
import org.jventure.kernel.SerialExecutor;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/** Gives players the secrets by which they come back: tokens for programs, codes for people. Any thread. */
final class ResumeKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ResumeKeys.class);

    private final SessionRecords records;
    private final Background background;
    private final SessionProperties properties;

    ResumeKeys(SessionRecords records, Background background, SessionProperties properties) {
        this.records = records;
        this.background = background;
        this.properties = properties;
    }

    /** Without a token its player has to sign in again after a lost link; so trouble is no more than noted. */
    void token(Admission admission, Terminal terminal, Consumer<String> answer) {
        background.run(
                () -> records.issue(
                        admission.character(), admission.sessionNo(), Kind.TOKEN, properties.isPrivate(terminal.peer())),
                terminal.executor(),
                secret -> secret.ifPresent(answer),
                e -> LOG.debug("No resume token could be issued", e));
    }

    /** Shows a code, or why there is none. */
    void code(Admission admission, Terminal terminal, Screen screen) {
        background.run(
                () -> records.issue(
                        admission.character(), admission.sessionNo(), Kind.CODE, properties.isPrivate(terminal.peer())),
                terminal.executor(),
                code -> screen.show(code.map(ResumeKeys::explained).orElseGet(ResumeKeys::refused)),
                e -> {
                    LOG.debug("No resume code could be issued", e);
                    screen.say("There is no code to be had just now; try again in a moment.");
                });
    }

    /** Shows who has come back by a code the next one; says nothing if there is none. */
    void nextCode(Admission admission, Terminal terminal, Screen screen) {
        background.run(
                () -> records.issue(
                        admission.character(), admission.sessionNo(), Kind.CODE, properties.isPrivate(terminal.peer())),
                terminal.executor(),
                code -> code.ifPresent(next -> screen.show(StyledText.builder()
                        .plain("If it happens again, type: ")
                        .add(Style.COMMAND, "resume " + next)
                        .build())),
                e -> LOG.debug("No resume code could be issued", e));
    }

    /** Nobody comes any more by the secret that led into this session. */
    void arrived(Admission admission, SerialExecutor executor) {
        background.run(
                () -> {
                    records.arrived(admission.character(), admission.sessionNo());
                    return true;
                },
                executor,
                _ -> {},
                e -> LOG.debug("A secret that was used stays good until the session ends", e));
    }

    private static StyledText explained(String code) {
        return StyledText.builder()
                .plain("If you lose the connection, connect again, to any server of this world, and type:\n\n    ")
                .add(Style.COMMAND, "resume " + code)
                .plain("\n\nYou then read what you have missed. The code is good once, for as long as your character waits. "
                        + "Whoever has it can play in your stead: show it to nobody.")
                .build();
    }

    private static StyledText refused() {
        return StyledText.of(Style.REFUSAL, "There is no code for you over an open line: staff come by TLS or the browser.");
    }
}
