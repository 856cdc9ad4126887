package org.jventure.telnet;

/** Another program, or another node, listens on the telnet port already. Thrown at start-up. */
public final class TelnetPortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int port;

    TelnetPortTakenException(int port, Throwable cause) {
        super("Telnet port " + port + " is in use by another program", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
