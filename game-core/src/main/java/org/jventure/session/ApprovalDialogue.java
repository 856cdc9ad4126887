package org.jventure.session;

import java.time.Duration;
import org.jventure.account.Approvals.Request;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/** For terminals over which no password may be typed: a link and a code, and waiting for the browser. */
final class ApprovalDialogue {

    private static final Duration ASK_EVERY = Duration.ofSeconds(1);

    /** Whoever types more lines than this has read it. */
    private static final int MOST_HINTS = 10;

    private final SigningIn desk;
    private final ResumeWord resume;
    private int hints;

    ApprovalDialogue(SigningIn desk) {
        this.desk = desk;
        this.resume = new ResumeWord(desk);
    }

    void begin() {
        var address = desk.terminal().peer().address();
        desk.lookUp(() -> desk.desk().approvals().open(address), request -> {
            explain(request);
            poll(request);
            hint();
        });
    }

    private void explain(Request request) {
        desk.show(StyledText.builder()
                .plain("Nobody should type a password over an open line. Sign in, or sign up, in your browser:\n\n    ")
                .add(Style.LINK, request.link())
                .plain("\n\nand approve this code there:\n\n    ")
                .add(Style.HEADING, request.code())
                .build());
    }

    private void hint() {
        desk.ask("Waiting for your browser…", typed -> {
            if (!resume.takes(typed, this::hint)) {
                sayHow();
                hint();
            }
        });
    }

    private void sayHow() {
        if (++hints <= MOST_HINTS) {
            desk.say("Nothing to type here: open the link, approve the code, and you are in.");
        }
    }

    private void poll(Request request) {
        desk.terminal().executor().schedule(ASK_EVERY, () -> {
            if (desk.isOver()) {
                desk.desk().background().run(
                        () -> {
                            desk.desk().approvals().cancel(request);
                            return true;
                        },
                        desk.terminal().executor(),
                        _ -> {},
                        _ -> {});
                return;
            }
            desk.peek(
                    () -> desk.desk().approvals().claim(request),
                    claimed -> claimed.ifPresent(desk::admit),
                    () -> poll(request));
        });
    }
}
