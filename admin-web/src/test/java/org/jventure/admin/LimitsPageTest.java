package org.jventure.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.jventure.limit.LimitProperties;
import org.jventure.session.Input;
import org.jventure.session.SessionProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The page about limits tells what the code does. */
class LimitsPageTest {

    private static final Pattern ROW = Pattern.compile("\\| `(jventure\\.[a-z.-]+)` \\| (?:`([^`]*)`)? ?\\| .+ \\|");

    /** Settings of the same records that limit nothing. */
    private static final Set<String> NO_LIMITS = Set.of(
            "jventure.telnet.address", "jventure.telnet.port", "jventure.telnet.tls-port", "jventure.telnet.tls-bundle",
            "jventure.telnet.keepalive", "jventure.telnet.proxies", "jventure.telnet.proxy-tells-tls",
            "jventure.session.password-on-loopback", "jventure.session.stay.idle-staff", "jventure.session.stay.today");

    @Test
    void everyLimitIsThereWithItsDefaultAndNothingElse() throws Exception {
        var settings = new TreeMap<String, String>();
        for (var type : List.of(
                LimitProperties.class, SessionProperties.class, Class.forName("org.jventure.telnet.TelnetProperties"),
                Class.forName("org.jventure.telnet.EdgeProperties"), Class.forName("org.jventure.admin.play.PlayProperties"))) {
            settings.putAll(defaults(type));
        }
        settings.keySet().removeAll(NO_LIMITS);

        assertThat(onThePage()).isEqualTo(settings);
    }

    @Test
    void whatCannotBeSetIsToldAsItIs() throws IOException {
        assertThat(page()).contains("| letters of a line | " + Input.LONGEST_LINE + ";");
    }

    @Test
    void whatIsKeptAndAskedIsToldAsItIs() throws Exception {
        assertThat(page())
                .contains("loaded or moved | %s; more".formatted(constant("zone.Residents", "MOST_MISSED")))
                .contains("is there | %s messages, for %s;".formatted(
                        constant("session.Homecoming", "MOST_HELD"), constant("session.Homecoming", "PATIENCE")))
                .contains("codes of a session | %s |".formatted(constant("session.Playing", "NEXT_CODE")))
                .contains("being read | %s texts, and %s letters".formatted(
                        constant("telnet.terminal.Pager", "MOST_BEHIND"), constant("telnet.terminal.Pager", "MOST_LETTERS")))
                .contains("(GMCP, MSDP) | %s, and %s more".formatted(
                        constant("session.Interests", "AT_ONCE"), constant("session.Interests", "EACH_SECOND")));
    }

    private static String constant(String type, String name) throws Exception {
        var field = Class.forName("org.jventure." + type).getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null) instanceof Duration time ? time.toSeconds() + " s" : String.valueOf(field.get(null));
    }

    private static Map<String, String> onThePage() throws IOException {
        var rows = new TreeMap<String, String>();
        ROW.matcher(page()).results().forEach(row -> rows.put(row.group(1), row.group(2) == null ? "" : row.group(2)));
        return rows;
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/limits.md"));
    }

    private static Map<String, String> defaults(Class<?> type) {
        return defaults(type.getAnnotation(ConfigurationProperties.class).value(), type);
    }

    private static Map<String, String> defaults(String prefix, Class<?> type) {
        var defaults = new TreeMap<String, String>();
        for (var component : type.getRecordComponents()) {
            var name = prefix + "." + kebab(component.getName());
            if (component.getType().isRecord() && component.getType().getEnclosingClass() == type) {
                defaults.putAll(defaults(name, component.getType()));
            } else {
                defaults.put(name, defaultOf(type, component));
            }
        }
        return defaults;
    }

    private static String defaultOf(Class<?> type, RecordComponent component) {
        var canonical = Arrays.stream(type.getDeclaredConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount)).orElseThrow();
        return Arrays.stream(canonical.getParameters())
                .filter(it -> it.getName().equals(component.getName()))
                .map(it -> String.join(",", it.getAnnotation(DefaultValue.class).value()))
                .findFirst().orElseThrow();
    }

    private static String kebab(String name) {
        return Pattern.compile("[A-Z]").matcher(name).replaceAll(letter -> "-" + (char) (letter.group().charAt(0) + 32));
    }
}
