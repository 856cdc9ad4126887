package org.jventure.gmcp;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jventure.kernel.Clock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** All packages of the game, found as the server finds them. */
public final class AllPackages {

    private AllPackages() {}

    public static List<GmcpPackage> found() {
        return found(new GmcpProperties(
                "https://mud.example/media/",
                new GmcpProperties.Discord("Lantern Coast", "42", "https://discord.example/x")));
    }

    static List<GmcpPackage> found(GmcpProperties settings) {
        var beans = new AnnotationConfigApplicationContext();
        beans.scan("org.jventure.gmcp");
        beans.registerBean(GmcpProperties.class, () -> settings);
        beans.registerBean(Clock.class, StoppedClock::new);
        beans.registerBean(ClientFiles.class, Files::new);
        beans.refresh();
        return beans.getBeansOfType(GmcpPackage.class).values().stream()
                .sorted(Comparator.comparing(GmcpPackage::name))
                .toList();
    }

    private static final class StoppedClock implements Clock {

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public Instant now() {
            return Instant.ofEpochSecond(1_763_900_000);
        }
    }

    private static final class Files implements ClientFiles {

        @Override
        public Download mudlet() {
            return new Download("7", "https://mud.example/mudlet/jventure.mpackage");
        }

        @Override
        public String mapUrl() {
            return "https://mud.example/map.xml";
        }
    }
}
