package org.jventure.admin.startup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings that are computed from others. They give way to every setting that is made anywhere else. */
public final class NodeDefaults implements EnvironmentPostProcessor, Ordered {

    static final Map<String, Integer> PORTS = ports();

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
        var data = Path.of(environment.getProperty("jventure.data", "data")).toAbsolutePath().normalize();
        var defaults = new LinkedHashMap<String, Object>();
        PORTS.forEach((setting, port) -> defaults.put(setting, port + offset));
        defaults.put("jventure.data", data.toString());
        defaults.put("jventure.web.public-url", "http://localhost:" + (8080 + offset));
        defaults.put("server.servlet.session.cookie.name", cookieName(data));
        environment.getPropertySources().addLast(new MapPropertySource("nodeDefaults", defaults));
    }

    /** Browsers tell servers on one host apart by the cookie's name only, not by the port. */
    private static String cookieName(Path data) {
        var hash = new CRC32();
        hash.update(data.toString().getBytes(StandardCharsets.UTF_8));
        return "JVENTURE_%08x".formatted(hash.getValue());
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
