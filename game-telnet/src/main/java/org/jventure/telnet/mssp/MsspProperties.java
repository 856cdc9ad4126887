package org.jventure.telnet.mssp;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What lists of games are told of this one, beside what it counts itself. What is empty is not told.
 *
 * @param hostname     the name by which players reach it
 * @param ip           its address
 * @param ports        telnet ports by which it is reached from outside, the preferred one last; empty: the listener's own
 * @param tlsPort      the port for encrypted telnet by which it is reached from outside; 0: none, -1: the listener's own
 * @param contact      an e-mail address
 * @param website      its address
 * @param discord      an invitation
 * @param icon         the address of a picture, 32×32 or larger
 * @param created      the year in which it began
 * @param language     of its words, in English
 * @param location     the country it runs in, in English
 * @param minimumAge   of players, in years; 0: any
 * @param family       of its software
 * @param genre        what kind of world it is
 * @param subgenre     the same, closer
 * @param gameplay     what players do there most
 * @param gamesystem   its rules
 * @param intermud     networks of games that it is in
 * @param status       Alpha, Closed Beta, Open Beta or Live
 * @param crawlDelay   hours between visits of crawlers; -1: theirs to choose
 * @param payToPlay    it costs money
 * @param payForPerks  something in it costs money
 * @param hiringBuilders it looks for builders
 * @param hiringCoders it looks for coders
 * @param more         any other variables, by name; they replace what would be told
 */
@ConfigurationProperties("jventure.mssp")
public record MsspProperties(
        @DefaultValue("") String hostname,
        @DefaultValue("") String ip,
        @DefaultValue List<Integer> ports,
        @DefaultValue("-1") int tlsPort,
        @DefaultValue("") String contact,
        @DefaultValue("") String website,
        @DefaultValue("") String discord,
        @DefaultValue("") String icon,
        @DefaultValue("") String created,
        @DefaultValue("English") String language,
        @DefaultValue("") String location,
        @DefaultValue("0") int minimumAge,
        @DefaultValue("Custom") String family,
        @DefaultValue("Fantasy") String genre,
        @DefaultValue("") String subgenre,
        @DefaultValue("Adventure") String gameplay,
        @DefaultValue("Custom") String gamesystem,
        @DefaultValue("") String intermud,
        @DefaultValue("Alpha") String status,
        @DefaultValue("-1") int crawlDelay,
        @DefaultValue("false") boolean payToPlay,
        @DefaultValue("false") boolean payForPerks,
        @DefaultValue("false") boolean hiringBuilders,
        @DefaultValue("false") boolean hiringCoders,
        @DefaultValue Map<String, String> more) {}
