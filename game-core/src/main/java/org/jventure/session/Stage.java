package org.jventure.session;

import org.jspecify.annotations.Nullable;
import org.jventure.fact.FactQuestion;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.kernel.NodeId;
import org.jventure.presence.SessionMessage;
import org.jventure.text.StyledText;

/** What a session is about just now; each hands over to the next. The session's thread only. */
sealed interface Stage permits SigningIn, Playing, Ended {

    /** Stands for a line that was too long to be done: told in its turn, like any other. */
    String TOO_LONG = " ".repeat(Input.LONGEST_LINE + 1);

    /** A line, or {@link #TOO_LONG}. */
    void line(String line);

    /** The player does something that is no line. */
    default void awake() {}

    /** A zone that runs on the node says something. */
    void message(NodeId from, SessionMessage message);

    /** The node has learned something of the cluster. */
    void news(WorldNews news);

    /** The client's program says something; whoever does not know what it means passes it over. */
    default void heard(GmcpMessage message) {}

    /** The client's program asks something of the world. */
    default void asked(FactQuestion question) {}

    /** The client's program would sign in. */
    default void credentials(Input.Credentials credentials) {}

    /** The client's program would go on for a session that broke off. */
    default void resume(Input.Resume given) {}

    /** The client's window, or what else is known of it, has changed. */
    default void clientChanged(ClientProfile client) {}

    /** The terminal is gone. */
    void closed();

    /** What to ask with; null while nothing is asked for. */
    @Nullable StyledText prompt();
}
