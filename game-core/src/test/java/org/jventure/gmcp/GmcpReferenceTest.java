package org.jventure.gmcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference page is what the packages say of themselves. */
class GmcpReferenceTest {

    private static final Path PAGE = Path.of("../docs/gmcp.md");

    @Test
    void thePageSaysWhatThePackagesSay() throws IOException {
        var page = render();
        if (Boolean.getBoolean("gmcp.reference.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/gmcp.md is made from the code: run this test with -Dgmcp.reference.write=true")
                .isEqualTo(page);
    }

    private static String render() {
        var packages = new ArrayList<>(AllPackages.found());
        packages.add(new CorePackage(() -> {}));
        packages.sort(Comparator.comparing(GmcpPackage::name));
        var page = new StringBuilder("""
                # GMCP

                What the game and a client's program tell each other beside the words, over telnet option 201. Made from the
                code: a package tells of itself, and `GmcpReferenceTest` writes it here.

                A client asks for packages by `Core.Supports`; one that is marked with a star goes to everybody. What is told of
                the world keeps the rules that words keep: it comes in order with them, and never before it is stored. After
                entering another zone, after a take-over of the zone, and on a new connection all is told anew. Malformed messages
                are passed over. A client may ask five times a second, and twenty at once; more is not answered.

                | Package | We send | We understand |
                |---|---|---|
                """);
        packages.forEach(one -> page.append("| [%s](#%s)%s | %s | %s |%n".formatted(
                one.name(), anchor(one.name()), one.isUngated() ? " \\*" : "", names(one, true), names(one, false))));
        packages.forEach(one -> describe(one, page));
        return page.toString();
    }

    private static void describe(GmcpPackage one, StringBuilder page) {
        page.append("%n## %s%n%n%s%n".formatted(one.name(), one.notes().about().strip()));
        for (var entry : one.notes().messages()) {
            page.append("%n- %s `%s`: %s%n%n  ```%n  %s%n  ```%n".formatted(
                    entry.sent() ? "→" : "←", entry.example().name(), entry.text(), entry.example().payload()));
        }
    }

    private static String names(GmcpPackage one, boolean sent) {
        List<String> names = one.notes().messages().stream()
                .filter(entry -> entry.sent() == sent)
                .map(entry -> "`" + entry.example().name().substring(one.name().length() + 1) + "`")
                .distinct()
                .toList();
        return String.join(", ", names);
    }

    private static String anchor(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(".", "");
    }
}
