package org.jventure.gmcp;

import org.jspecify.annotations.Nullable;
import org.jventure.fact.FactQuestion;

/** A client's program, as a {@link GmcpPackage} meets it on one connection. On the connection's thread only. */
public interface GmcpClient {

    /** Sends the message, whatever the client has asked for. It leaves with the next flush, in order with the words. */
    void send(GmcpMessage message);

    /** Sends the message if the client has asked for it, or its package goes to everybody. */
    void tell(GmcpMessage message);

    /** What it has asked for; changes as it asks. */
    Supports supports();

    /** It has told its name and version; either may be empty. */
    void introduced(String name, String version);

    /** Passes the message on to the session, as input. Does nothing while there is none. */
    void forward(GmcpMessage message);

    /** Asks the game something for it; not every question is answered. */
    void ask(FactQuestion question);

    /** Does the line as if its player had typed it. */
    void type(String line);

    /** Signs in for its player, if the session is about that just now. */
    void signIn(String name, String password);

    /** Goes on for the session of the token, if the session is about signing in just now. */
    void resume(String token, @Nullable Long seen);

    /** Whether it keeps a token by which to come back. */
    void keepsToken(boolean keeps);

    /** All up to that mark has arrived there. */
    void seen(long mark);
}
