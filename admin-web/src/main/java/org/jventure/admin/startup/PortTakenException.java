package org.jventure.admin.startup;

/** Another program listens on a port that the node needs. */
final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int port;
    private final String purpose;
    private final String setting;

    PortTakenException(int port, String purpose, String setting) {
        super("Port " + port + " (" + purpose + ") is taken by another program.");
        this.port = port;
        this.purpose = purpose;
        this.setting = setting;
    }

    int port() {
        return port;
    }

    String purpose() {
        return purpose;
    }

    String setting() {
        return setting;
    }
}
