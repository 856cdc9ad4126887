package org.jventure.gmcp;

/** What clients may download of us, as whoever serves it says. Any thread; must not block. */
public interface ClientFiles {

    /** A package for Mudlet. Its version is another as soon as anything in it is. */
    Download mudlet();

    /** A map of the world that Mudlet reads, as XML. */
    String mapUrl();

    record Download(String version, String url) {}
}
