package org.jventure.admin.startup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings that are computed from others. They give way to every setting that is made anywhere else. Each node of a
 * machine has ports of its own: node 1 those below, node 2 the next ones, and so on.
 */
public final class NodeDefaults implements EnvironmentPostProcessor, Ordered {

    /** As many as there are ports between one purpose and the next. */
    public static final int MOST_NODES = 8;

    static final Map<String, Integer> PORTS = ports();

    private static final int LONGEST_APPLICATION_NAME = 63; // PostgreSQL cuts off the rest

    private static Map<String, Integer> ports() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("jventure.telnet.port", 5555);
        ports.put("jventure.telnet.tls-port", 5443);
        ports.put("server.port", 8080);
        ports.put("management.server.port", 9090);
        ports.put("jventure.cluster.port", 5701);
        return ports;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        int offset = environment.getProperty("jventure.base-port-offset", Integer.class, 0);
        int number = environment.getProperty("jventure.node.number", Integer.class, 1);
        boolean isNumbered = environment.containsProperty("jventure.node.number");
        boolean hasOwnDatabase = environment.getProperty("spring.datasource.url", "").isBlank();
        var data = Path.of(environment.getProperty("jventure.data", "data")).toAbsolutePath().normalize();
        var node = environment.getProperty("jventure.node.id", "node-" + number);
        int shift = offset + number - 1;

        var defaults = new LinkedHashMap<String, Object>();
        PORTS.forEach((setting, port) -> defaults.put(setting, port + shift));
        defaults.put("jventure.data", data.toString());
        defaults.put("jventure.node.id", node);
        defaults.put("jventure.process-name", processName(node));
        defaults.put("jventure.cluster.name", "jventure");
        defaults.put("jventure.cluster.bind-address", "127.0.0.1");
        defaults.put("jventure.cluster.cp", 0);
        defaults.put("jventure.cluster.members", hasOwnDatabase ? members(offset, number, 1) : members(offset, 1, MOST_NODES));
        defaults.put("jventure.web.public-url", "http://localhost:" + (8080 + shift));
        defaults.put("logging.file.name", data.resolve("logs/" + (isNumbered ? node : "jventure") + ".log").toString());
        defaults.put("server.servlet.session.cookie.name", cookieName(data));
        environment.getPropertySources().addLast(new MapPropertySource("nodeDefaults", defaults));
    }

    /** Where others may be: nowhere else, for a node whose database is its own. */
    private static String members(int offset, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> "127.0.0.1:" + (5701 + offset + number - 1))
                .collect(Collectors.joining(","));
    }

    /** Another one each time a node starts, so that the database sessions of two lives can be told apart. */
    private static String processName(String node) {
        var life = " %08x".formatted(ThreadLocalRandom.current().nextInt());
        var name = "jventure " + node;
        return name.substring(0, Math.min(name.length(), LONGEST_APPLICATION_NAME - life.length())) + life;
    }

    /** Browsers tell servers on one host apart by the cookie's name only, not by the port. */
    static String cookieName(Path data) {
        var hash = new CRC32();
        hash.update(data.toString().getBytes(StandardCharsets.UTF_8));
        return "JVENTURE_%08x".formatted(hash.getValue());
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
