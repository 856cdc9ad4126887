package org.jventure.gmcp;

/** What a session says to a client that keeps a token for its player; see {@link SessionPackage}. */
public final class SessionMessages {

    private SessionMessages() {}

    /** The client may come back by this. */
    public static GmcpMessage token(String secret) {
        return GmcpMessage.of("Session.Token", Json.object().put("token", secret));
    }

    /** All texts up to that number have been sent. */
    public static GmcpMessage mark(long number) {
        return GmcpMessage.of("Session.Mark", Json.object().put("number", number));
    }

    /** A token was not good. */
    public static GmcpMessage refused(String words) {
        return GmcpMessage.of("Session.Refused", Json.object().put("message", words));
    }
}
