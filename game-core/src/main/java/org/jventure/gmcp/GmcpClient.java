package org.jventure.gmcp;

/** A client's program, as a {@link GmcpPackage} meets it on one connection. On the connection's thread only. */
public interface GmcpClient {

    /** Sends the message, whatever the client has asked for. It leaves with the next flush, in order with the words. */
    void send(GmcpMessage message);

    /** What it has asked for; changes as it asks. */
    Supports supports();

    /** It has told its name and version; either may be empty. */
    void introduced(String name, String version);

    /** Passes the message on to the session, as input. Does nothing while there is none. */
    void forward(GmcpMessage message);
}
