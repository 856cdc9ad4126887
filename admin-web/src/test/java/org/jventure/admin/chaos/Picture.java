package org.jventure.admin.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jventure.admin.chaos.JdbcWorld.OwnerWrite;

/** A trial on one time line: who owned which zone, what happened, and when which player was answered nothing. */
final class Picture {

    private static final int LEFT = 70;
    private static final int WIDTH = 1000;
    private static final int ROW = 16;
    private static final Duration GAP = Duration.ofSeconds(1);
    private static final List<String> COLOURS =
            List.of("#4878a8", "#d98a3d", "#5a9e6f", "#a86aa4", "#8a7b5c", "#5aa7b5", "#c06c6c", "#77818c");

    private final Evidence evidence;
    private final List<OwnerWrite> reigns;
    private final StringBuilder svg = new StringBuilder();
    private final double scale;

    /** @param reigns the owners at the beginning, and each change */
    Picture(Evidence evidence, List<OwnerWrite> reigns) {
        this.evidence = evidence;
        this.reigns = reigns;
        this.scale = (double) WIDTH / Math.max(1, Duration.between(evidence.began(), evidence.ended()).toMillis());
    }

    String svg() {
        var players = new TreeSet<>(Trial.players());
        int events = evidence.timeline().events().size();
        int zones = 20 + Ring.ZONES.size() * ROW;
        int height = zones + players.size() * ROW + 30 + events * 14;
        svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"owners, faults and gaps\">%n"
                .formatted(LEFT + WIDTH + 10, height));
        legend();
        int y = 20;
        for (var zone : Ring.ZONES) {
            zone(zone, y);
            y += ROW;
        }
        y += 6;
        for (var player : players) {
            player(player, y);
            y += ROW;
        }
        seconds(y);
        events(y + 14);
        return svg.append("</svg>\n").toString();
    }

    private void legend() {
        var nodes = new TreeSet<String>();
        reigns.forEach(reign -> nodes.add(reign.node()));
        int x = LEFT;
        for (var node : nodes) {
            box(x, 2, 10, 10, colour(node), node);
            text(x + 14, 11, node);
            x += 75;
        }
        box(x, 2, 10, 10, "#d0021b", "gap");
        text(x + 14, 11, "a player is answered nothing for more than a second");
    }

    private void zone(String zone, int y) {
        text(0, y + 11, zone);
        var own = reigns.stream().filter(reign -> reign.zone().equals(zone)).toList();
        for (int i = 0; i < own.size(); i++) {
            var until = i + 1 < own.size() ? own.get(i + 1).at() : evidence.ended();
            double from = x(own.get(i).at());
            box(from, y, x(until) - from, ROW - 4, colour(own.get(i).node()),
                    zone + " on " + own.get(i).node() + ", epoch " + own.get(i).epoch());
        }
    }

    private void player(String player, int y) {
        text(0, y + 11, player);
        box(LEFT, y + 5, WIDTH, 2, "#dfe4ea", player);
        Instant last = null;
        for (var act : evidence.history().acts()) {
            if (act.player().equals(player) && act.isDone()) {
                if (last != null && Duration.between(last, act.ended()).compareTo(GAP) > 0) {
                    box(x(last), y + 1, x(act.ended()) - x(last), ROW - 6, "#d0021b",
                            "%s: nothing for %d ms".formatted(player, Duration.between(last, act.ended()).toMillis()));
                }
                last = act.ended();
            }
        }
    }

    private void seconds(int y) {
        long all = Duration.between(evidence.began(), evidence.ended()).toSeconds();
        long step = Math.max(5, all / 20 / 5 * 5);
        for (long second = 0; second <= all; second += step) {
            text(x(evidence.began().plusSeconds(second)), y + 10, second + " s");
        }
    }

    private void events(int y) {
        int at = y;
        for (var event : evidence.timeline().events()) {
            double x = x(event.at());
            svg.append(String.format(Locale.ROOT,
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"16\" y2=\"%d\" stroke=\"#1c2330\" stroke-width=\"0.6\"/>%n", x, x, at));
            text(x, at + 10, event.words());
            at += 14;
        }
    }

    private double x(Instant at) {
        return LEFT + Math.clamp(Duration.between(evidence.began(), at).toMillis() * scale, 0, WIDTH);
    }

    private static String colour(String node) {
        int number = Nodes.number(node);
        return number == 0 ? "#1c2330" : COLOURS.get((number - 1) % COLOURS.size());
    }

    private void box(double x, int y, double width, int height, String colour, String title) {
        svg.append(String.format(Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"><title>%s</title></rect>%n",
                x, y, Math.max(0.5, width), height, colour, inert(title)));
    }

    private void text(double x, int y, String words) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" fill=\"#1c2330\"%s>%s</text>%n",
                x, y, x > LEFT + WIDTH / 2.0 ? " text-anchor=\"end\"" : "", inert(words)));
    }

    /** As text of a page. */
    static String inert(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
