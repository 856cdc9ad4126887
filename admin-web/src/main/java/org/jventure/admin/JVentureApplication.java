package org.jventure.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jventure.admin.launch.ClusterCommand;
import org.jventure.admin.launch.JoinCommand;
import org.jventure.admin.startup.AdminLinkCommand;
import org.jventure.admin.startup.ExportCommand;
import org.jventure.admin.startup.Preflight;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts one node: by itself, or with {@code --node=K} in the cluster that runs. With {@code --nodes=N} it supervises
 * several, with {@code --admin-link} and {@code --export=DIR} it talks to what runs.
 */
@SpringBootApplication(scanBasePackages = "org.jventure")
@ConfigurationPropertiesScan("org.jventure")
public class JVentureApplication {

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--admin-link")) {
            System.exit(AdminLinkCommand.run(arguments));
        }
        if (has("--export=", arguments)) {
            System.exit(ExportCommand.run(arguments));
        }
        if (has("--nodes=", arguments)) {
            System.exit(ClusterCommand.run(arguments));
        }
        var settings = has("--node=", arguments) ? JoinCommand.settings(arguments) : Optional.of(arguments);
        if (settings.isEmpty()) {
            System.exit(1);
        }
        var application = new SpringApplication(JVentureApplication.class);
        application.addInitializers(new Preflight());
        try {
            application.run(settings.get());
        } catch (SpringApplication.AbandonedRunException e) {
            throw e; // asked for, by whoever only wants to see it begin
        } catch (RuntimeException | Error e) { // reported already; a thread that something left must not keep it alive
            System.exit(1);
        }
    }

    private static boolean has(String option, String[] arguments) {
        return Arrays.stream(arguments).anyMatch(it -> it.startsWith(option));
    }
}
