package org.jventure.admin.site;

import java.util.List;
import java.util.Optional;
import org.jventure.account.PublicSite;
import org.jventure.character.CharacterSummary;
import org.jventure.content.RecentSettings;
import org.jventure.content.WorldSettings;
import org.jventure.text.OwnColours;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What pages say of the world. It answers even while the database is away, for error pages ask as well. */
@Component
public final class World {

    private final RecentSettings content;
    private final PublicSite site;
    private final Environment environment;

    World(RecentSettings content, PublicSite site, Environment environment) {
        this.content = content;
        this.site = site;
        this.environment = environment;
    }

    public String name() {
        return settings().map(WorldSettings::name).orElse("JVenture");
    }

    public List<WorldSettings.Choice> races() {
        return settings().map(WorldSettings::races).orElse(List.of());
    }

    public List<WorldSettings.Choice> classes() {
        return settings().map(WorldSettings::classes).orElse(List.of());
    }

    /** Colours by names of the world's own. */
    public OwnColours colours() {
        return settings().map(WorldSettings::colours).orElse(OwnColours.NONE);
    }

    /** The character's race and class, in the world's words. */
    public String kind(CharacterSummary character) {
        return character.race() + ", " + character.characterClass();
    }

    /** The host that players connect to: the one of the web site. */
    public String host() {
        var host = site.publicUrl().getHost();
        return host == null ? "localhost" : host;
    }

    /** Where telnet is spoken over TLS; 0 if nowhere, or not at a port that was named. */
    public int tlsPort() {
        return Math.max(0, environment.getProperty("jventure.telnet.tls-port", Integer.class, 0));
    }

    public int telnetPort() {
        return environment.getProperty(
                "local.telnet.port", Integer.class, environment.getProperty("jventure.telnet.port", Integer.class, 5555));
    }

    private Optional<WorldSettings> settings() {
        try {
            return Optional.of(content.get());
        } catch (NestedRuntimeException _) {
            return Optional.empty();
        }
    }
}
