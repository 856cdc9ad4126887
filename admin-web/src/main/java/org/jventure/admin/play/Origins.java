package org.jventure.admin.play;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jventure.account.PublicSite;
import org.jventure.admin.site.OtherNodes;
import org.springframework.stereotype.Component;

/**
 * Which pages may speak to the game: those of this site, and, in a cluster on one machine, those of its other nodes. A
 * page is known by its origin, which browsers send and scripts cannot forge. Any thread.
 */
@Component
final class Origins implements OtherNodes {

    /** A host as people type it, with its port or without; nothing that could mean something else in a header. */
    private static final Pattern HOST = Pattern.compile("(?i)([a-z0-9._-]{1,253}|\\[[0-9a-f:.]{2,45}])(?::(\\d{1,5}))?");

    private final String publicOrigin;
    private final Neighbours neighbours;

    Origins(PublicSite site, Neighbours neighbours) {
        var url = site.publicUrl();
        this.publicOrigin = url.getScheme() + "://" + url.getAuthority();
        this.neighbours = neighbours;
    }

    /** Whether the origin is this very site, by the host that the request was sent to or by its public address. */
    boolean isOwn(@Nullable String origin, @Nullable String host) {
        return origin != null
                && (origin.equalsIgnoreCase(publicOrigin)
                        || host != null
                                && (origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host)));
    }

    /** Whether the origin is another node of this cluster, reached by the same name as this one. */
    boolean isNeighbour(@Nullable String origin, @Nullable String host) {
        return origin != null && neighbours(host).stream().anyMatch(origin::equalsIgnoreCase);
    }

    /** The origins of the other nodes for a browser that has reached this one directly; empty behind a proxy. */
    @Override
    public List<String> neighbours(@Nullable String host) {
        var address = HOST.matcher(host == null ? "" : host);
        if (!address.matches() || address.group(2) == null) {
            return List.of();
        }
        int own = Integer.parseInt(address.group(2));
        var ports = neighbours.ports();
        return ports.contains(own)
                ? ports.stream().filter(port -> port != own).map(port -> "http://" + address.group(1) + ":" + port).toList()
                : List.of();
    }

    /** What the page's policy allows it to connect to besides {@code 'self'}: sockets of its own host, and the others. */
    String connections(@Nullable String host) {
        if (host == null || !HOST.matcher(host).matches()) {
            return "";
        }
        var sources = new StringBuilder(" ws://" + host + " wss://" + host);
        for (var neighbour : neighbours(host)) {
            sources.append(' ').append(neighbour).append(' ').append(neighbour.replaceFirst("http", "ws"));
        }
        return sources.toString();
    }
}
