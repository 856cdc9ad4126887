package org.jventure.gmcp;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What clients' programs are told beside the game.
 *
 * @param media   address under which sounds lie, with a slash at its end; empty if there are none
 * @param discord how the game shows in Discord, for players whose clients tell it
 */
@ConfigurationProperties("jventure.gmcp")
record GmcpProperties(@DefaultValue("") String media, @DefaultValue Discord discord) {

    /**
     * Discord.
     *
     * @param game        the name that is shown; empty tells Discord nothing
     * @param application id of the game's own application at Discord; empty if it has none
     * @param invitation  address by which players join the game's server at Discord; empty if it has none
     */
    record Discord(
            @DefaultValue("JVenture") String game,
            @DefaultValue("") String application,
            @DefaultValue("") String invitation) {}
}
