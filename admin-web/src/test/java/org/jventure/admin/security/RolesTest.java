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
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint, against everybody: {@code roles.txt} says who may; what is not in it fails. */
class RolesTest extends SiteTest {

    private static final Path TABLE = Path.of("src/test/resources/roles.txt");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

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
        return mappings.getHandlerMethods().keySet().stream().flatMap(RolesTest::endpoints).distinct().sorted().toList();
    }

    private static Stream<String> endpoints(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(pattern -> !pattern.contains("error.path") && !pattern.equals("/error"))
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern));
    }

    @Test
    void everyEndpointIsInTheTableAndNothingElse() {
        assertThat(new TreeSet<>(table().keySet())).containsExactlyElementsOf(new TreeSet<>(endpoints()));
    }

    @Test
    void everyEndpointLetsInWhoMayAndNobodyElse() throws Exception {
        var people = new LinkedHashMap<String, Cookie>();
        for (var role : Role.values()) {
            people.put(role.name().toLowerCase(java.util.Locale.ROOT), staff(role));
        }
        var order = List.of("anybody", "player", "builder", "admin");
        var wrong = new ArrayList<String>();
        for (var line : table().entrySet()) {
            for (var who : order) {
                boolean may = order.indexOf(who) >= order.indexOf(line.getValue());
                var answer = answer(line.getKey(), people.get(who));
                boolean in = !answer.startsWith("403") && !answer.endsWith("/sign-in");
                boolean asked = who.equals("anybody") ? answer.endsWith("/sign-in") : answer.startsWith("403");
                if (may ? !in : !asked) {
                    wrong.add(who + " " + line.getKey() + ": " + answer);
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
                var request = site.method(HttpMethod.valueOf(line.split(" ")[0])).uri(path(line)).cookie(admin);
                assertThat(request.exchange()).as(line).hasStatus(403);
            }
        }
    }

    private static String path(String endpoint) {
        return endpoint.split(" ")[1].replaceAll("\\{[^}]+}", "none");
    }

    /** The status, and where it sends on to. */
    private String answer(String endpoint, @Nullable Cookie session) throws Exception {
        if (endpoint.endsWith("/events")) {
            return stream(path(endpoint), session);
        }
        var request = site.method(HttpMethod.valueOf(endpoint.split(" ")[0])).uri(path(endpoint)).with(csrf()).with(it -> {
            it.setRemoteAddr(address);
            return it;
        });
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
