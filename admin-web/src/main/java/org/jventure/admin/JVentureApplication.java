package org.jventure.admin;

import java.util.List;
import org.jventure.admin.startup.AdminLinkCommand;
import org.jventure.admin.startup.Preflight;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts one node, or with {@code --admin-link} talks to the one that runs. */
@SpringBootApplication(scanBasePackages = "org.jventure")
@ConfigurationPropertiesScan("org.jventure")
public class JVentureApplication {

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--admin-link")) {
            System.exit(AdminLinkCommand.run(arguments));
        }
        var application = new SpringApplication(JVentureApplication.class);
        application.addInitializers(new Preflight());
        application.run(arguments);
    }
}
