package org.jventure.admin.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.testing.SiteTest;
import org.jventure.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint, against everybody: {@code roles.txt} says who may; what is not in it fails. */
class RolesTest extends SiteTest {

    private static final Path TABLE = Path.of("src/test/resources/roles.txt");

    /** Of Spring Security itself, so that no mapping knows it. */
    private static final String SIGN_OUT = "POST /sign-out";

    /** What is there; and, so that nobody learns what is from how they are turned away, what is not. */
    private static final List<Map<String, String>> NAMES = List.of(
            Map.of("zone", "drowned-market", "area", "drowned-market", "key", "weed-lane", "node", "node-1"), Map.of());

    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    @Qualifier("webSocketHandlerMapping")
    private AbstractUrlHandlerMapping sockets;

    @LocalServerPort
    private int port;

    /** {@code GET /page} to the least that somebody must be: anybody, player, builder or admin. */
    private static Map<String, String> table() {
        try (var lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .collect(Collectors.toMap(
                            words -> words[0] + " " + words[1], words -> words[2], (a, _) -> a, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> endpoints() {
        var pages = mappings.getHandlerMethods().keySet().stream().flatMap(RolesTest::endpoints);
        var others = Stream.concat(sockets.getHandlerMap().keySet().stream().map(path -> "GET " + path), Stream.of(SIGN_OUT));
        return Stream.concat(pages, others).distinct().sorted().toList();
    }

    /** One that takes every method is in no table, so it fails: whoever wrote it forgot to say which. */
    private static Stream<String> endpoints(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .filter(pattern -> !pattern.contains("error.path") && !pattern.equals("/error"))
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("(any method) " + pattern)
                        : methods.stream().map(method -> method + " " + pattern));
    }

    @Test
    void everyEndpointIsInTheTableAndNothingElse() {
        assertThat(new TreeSet<>(table().keySet())).containsExactlyElementsOf(new TreeSet<>(endpoints()));
    }

    @Test
    void anEndpointThatTakesEveryMethodIsNotOverlooked() {
        assertThat(endpoints(RequestMappingInfo.paths("/all").build())).containsExactly("(any method) /all");
    }

    @Test
    void everyEndpointLetsInWhoMayAndNobodyElse() throws Exception {
        var people = new LinkedHashMap<String, Cookie>();
        for (var role : Role.values()) {
            people.put(role.name().toLowerCase(java.util.Locale.ROOT), staff(role));
        }
        var order = List.of("anybody", "player", "builder", "admin");
        var wrong = new ArrayList<String>();
        var table = table();
        assertThat(table.keySet()).as("nobody is there any more after it").last().isEqualTo(SIGN_OUT);
        for (var line : table.entrySet()) {
            for (var who : order) {
                boolean may = order.indexOf(who) >= order.indexOf(line.getValue());
                for (var path : paths(line.getKey())) {
                    var answer = answer(line.getKey().split(" ")[0], path, people.get(who));
                    boolean in = !answer.startsWith("403") && !answer.endsWith("/sign-in");
                    boolean asked = who.equals("anybody") ? answer.endsWith("/sign-in") : answer.startsWith("403");
                    if (may ? !in : !asked) {
                        wrong.add(who + " " + line.getKey() + " (" + path + "): " + answer);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfAForm() {
        var admin = staff(Role.ADMIN);
        for (var line : table().keySet()) {
            if (!line.startsWith("GET ")) {
                for (var path : paths(line)) {
                    var request = site.method(HttpMethod.valueOf(line.split(" ")[0])).uri(path).cookie(admin);
                    assertThat(request.exchange()).as(line).hasStatus(403);
                }
            }
        }
    }

    private static List<String> paths(String endpoint) {
        var pattern = endpoint.split(" ")[1];
        return NAMES.stream()
                .map(names -> PLACE.matcher(pattern).replaceAll(it -> names.getOrDefault(it.group(1), "none")))
                .distinct().toList();
    }

    /** The status, and where it sends on to. */
    private String answer(String method, String path, @Nullable Cookie session) throws Exception {
        if (path.endsWith("/events")) {
            return stream(path, session);
        }
        var request = site.method(HttpMethod.valueOf(method)).uri(path).with(csrf()).with(it -> {
            it.setRemoteAddr(address);
            return it;
        }).header("Host", "localhost").header("Origin", "http://localhost"); // sockets want to know
        var response = (session == null ? request : request.cookie(session)).exchange().getResponse();
        return response.getStatus() + " " + response.getRedirectedUrl();
    }

    /** Of an answer that does not end. */
    private String stream(String path, @Nullable Cookie session) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (session != null) {
                request.header("Cookie", session.getName() + "=" + session.getValue());
            }
            var response = client.send(request.build(), BodyHandlers.ofInputStream());
            response.body().close();
            client.shutdownNow();
            return response.statusCode() + " " + response.headers().firstValue("Location").orElse("");
        }
    }
}
