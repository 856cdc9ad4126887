package org.jventure.telnet.gate;

/** As much of HTTP as it takes to tell a browser that this is none. */
public final class Http {

    private Http() {}

    /** A whole answer, in ASCII; so are the words. */
    public static String badRequest(String words) {
        return "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: " + (words.length() + 1)
                + "\r\nConnection: close\r\n\r\n" + words + "\n";
    }
}
