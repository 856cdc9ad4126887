package org.jventure.admin.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests of pages: the whole node on an embedded database, shared by all of them, so each makes its own people. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "jventure.telnet.port=0",
            "jventure.telnet.tls-port=0",
            "jventure.embedded.programs=target/postgres-programs",
            "logging.threshold.console=off"
        })
@AutoConfigureMockMvc
public abstract class SiteTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final int MEMBER_PORT = freePort();

    @Autowired
    protected MockMvcTester site;

    @Autowired
    protected JdbcClient people;

    /** Where this test's browser sits: each test has attempts of its own. */
    protected final String address = "10.1.0." + ADDRESSES.incrementAndGet();

    @DynamicPropertySource
    static void dataOfThisRun(DynamicPropertyRegistry registry) {
        var data = Path.of("target/test-data/site-" + ProcessHandle.current().pid()).toAbsolutePath();
        registry.add("jventure.data", data::toString);
        registry.add("jventure.cluster.port", () -> MEMBER_PORT);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name that nobody in this run has had. */
    protected static String newName() {
        int number = NAMES.incrementAndGet();
        return "Person" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    /** The answer to a page being asked for; the cookie is the person's session. */
    protected MvcTestResult get(String page, @Nullable Cookie session) {
        var request = site.get().uri(page).with(it -> {
            it.setRemoteAddr(address);
            return it;
        });
        return (session == null ? request : request.cookie(session)).exchange();
    }

    /** The answer to a form, given as names and values in turn. */
    protected MvcTestResult post(String page, @Nullable Cookie session, String... fields) {
        var request = site.post().uri(page).with(csrf()).with(it -> {
            it.setRemoteAddr(address);
            return it;
        });
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return (session == null ? request : request.cookie(session)).exchange();
    }

    /** Signs a new person up and answers their session. */
    protected Cookie signUp(String name) {
        var answer = post("/sign-up", null, "name", name, "password", "a quiet harbour",
                "race", "coastfolk", "characterClass", "lamplighter");
        return session(answer);
    }

    /** The session of a new person with that role. */
    protected Cookie staff(Role role) {
        return staff(newName(), role);
    }

    protected Cookie staff(String name, Role role) {
        signUp(name);
        people.sql("update account set role = :role where name = :name")
                .param("role", role.name()).param("name", name).update();
        return session(post("/sign-in", null, "name", name, "password", "a quiet harbour"));
    }

    protected static Cookie session(MvcTestResult answer) {
        for (var cookie : answer.getResponse().getCookies()) {
            if (cookie.getName().startsWith("JVENTURE_")) {
                return cookie;
            }
        }
        throw new AssertionError("No session cookie in " + answer.getResponse().getHeaderNames());
    }
}
