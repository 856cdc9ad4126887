package org.jventure.session;

import org.jventure.account.Approvals.Request;
import org.jventure.kernel.CharacterId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/** For terminals over which no password may be typed: a link and a code, and waiting for the browser. */
final class ApprovalDialogue {

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
            desk.desk().watch().await(request, this::approved);
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
        var executor = desk.terminal().executor();
        executor.schedule(ApprovalWatch.EVERY, () -> {
            if (desk.isOver()) {
                desk.desk().watch().forget(request, executor);
            } else {
                desk.desk().watch().remind(executor);
                poll(request);
            }
        });
    }

    /** Comes on any thread. */
    private void approved(CharacterId character) {
        desk.terminal().executor().execute(() -> {
            if (!desk.isOver()) {
                desk.admit(character);
            }
        });
    }
}
