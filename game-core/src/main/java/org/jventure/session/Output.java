package org.jventure.session;

import org.jventure.text.StyledText;

/** What a session shows on a terminal, in order. */
public sealed interface Output {

    /** A paragraph, which ends its line. */
    record Text(StyledText text) implements Output {}

    /** A request for input: no line end behind it, always marked as a prompt for clients that understand marks. */
    record Prompt(StyledText text) implements Output {}

    /** Whether what is typed from now on is a secret that must not be seen on the screen. */
    record InputHidden(boolean hidden) implements Output {}
}
