package org.jventure.telnet.option;

/**
 * One side of one option: what the Q method of RFC 1143 remembers of it, the queue bit included. It decides what to say
 * and never says it, so the same rules serve us and them. One thread.
 */
final class Side {

    /** What to tell the other end. */
    enum Reply {
        NOTHING,
        ENABLE,
        DISABLE,
        /** As {@link #DISABLE}, to something that was never on. */
        REFUSE
    }

    private enum State {
        NO,
        YES,
        WANT_NO,
        WANT_NO_THEN_YES,
        WANT_YES,
        WANT_YES_THEN_NO
    }

    private State state = State.NO;
    private final OwedAnswers owed = new OwedAnswers();

    boolean isOn() {
        return state == State.YES;
    }

    /** Whether an answer is awaited. */
    boolean isPending() {
        return state != State.YES && state != State.NO;
    }

    Reply enable() {
        return switch (state) {
            case NO -> become(State.WANT_YES, Reply.ENABLE);
            case WANT_NO -> become(State.WANT_NO_THEN_YES, Reply.NOTHING);
            case WANT_YES_THEN_NO -> become(State.WANT_YES, Reply.NOTHING);
            case YES, WANT_YES, WANT_NO_THEN_YES -> Reply.NOTHING;
        };
    }

    Reply disable() {
        return switch (state) {
            case YES -> become(State.WANT_NO, Reply.DISABLE);
            case WANT_YES -> become(State.WANT_YES_THEN_NO, Reply.NOTHING);
            case WANT_NO_THEN_YES -> become(State.WANT_NO, Reply.NOTHING);
            case NO, WANT_NO, WANT_YES_THEN_NO -> Reply.NOTHING;
        };
    }

    /**
     * As {@link #disable}, but waits for no answer: TinTin++ never gives one, and simple clients answer nothing at all.
     * Where answers come after all, they are known for what they are, and not taken for answers to what was said since.
     */
    Reply abandon() {
        return switch (state) {
            case WANT_YES, WANT_YES_THEN_NO -> {
                owed.add(true);
                owed.add(false);
                yield become(State.NO, Reply.DISABLE);
            }
            case YES -> {
                owed.add(false);
                yield become(State.NO, Reply.DISABLE);
            }
            case NO, WANT_NO, WANT_NO_THEN_YES -> disable();
        };
    }

    /** The other end said WILL or DO. */
    Reply heardYes(boolean willing) {
        if (owed.takesYes()) {
            return Reply.NOTHING;
        }
        return switch (state) {
            case NO -> willing ? become(State.YES, Reply.ENABLE) : Reply.REFUSE;
            case YES -> Reply.NOTHING;
            case WANT_NO -> become(State.NO, Reply.NOTHING);
            case WANT_NO_THEN_YES, WANT_YES -> become(State.YES, Reply.NOTHING);
            case WANT_YES_THEN_NO -> become(State.WANT_NO, Reply.DISABLE);
        };
    }

    /** The other end said WONT or DONT. */
    Reply heardNo() {
        if (owed.takesNo()) {
            return Reply.NOTHING;
        }
        return switch (state) {
            case NO -> Reply.NOTHING;
            case YES -> become(State.NO, Reply.DISABLE);
            case WANT_NO, WANT_YES, WANT_YES_THEN_NO -> become(State.NO, Reply.NOTHING);
            case WANT_NO_THEN_YES -> become(State.WANT_YES, Reply.ENABLE);
        };
    }

    private Reply become(State next, Reply reply) {
        state = next;
        return reply;
    }
}
