package org.jventure.admin.telnet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Programs of Debian's packages, as {@code .ci/clients.sh} installs them. A test whose program is missing is skipped, and says so. */
enum Debian {
    TINTIN("TinTin++", "tintin++", "/usr/games/tt++", "/usr/bin/tt++"),
    TINYFUGUE("TinyFugue", "tf5", "/usr/bin/tf5", "/usr/games/tf5"),
    TELNET("GNU telnet", "inetutils-telnet", "/usr/bin/inetutils-telnet"),
    OPENSSL("OpenSSL", "openssl", "/usr/bin/openssl"),
    TMUX("tmux", "tmux", "/usr/bin/tmux");

    private final String title;
    private final String packageName;
    private final List<Path> places;

    Debian(String title, String packageName, String... places) {
        this.title = title;
        this.packageName = packageName;
        this.places = List.of(places).stream().map(Path::of).toList();
    }

    /** Where the program is. */
    String path() {
        var found = places.stream().filter(Files::isExecutable).findFirst();
        assumeTrue(found.isPresent(), title + " is not installed (Debian: " + packageName + "); ./check --install installs it");
        return found.orElseThrow().toString();
    }
}
