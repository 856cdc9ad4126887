package org.jventure.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.content.Content;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.Background;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.ZoneId;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneMessage;

/**
 * Brings what builders save to the zones of this node. Each look compares what a zone has in memory with what the database
 * calls its content now; so it does not matter who saved, whether a word of it was lost, or whether the zone was being
 * loaded or moved just then: the next look makes up for it. Any thread; never blocks.
 */
final class ContentWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);

    private final Content content;
    private final LiveCodex codex;
    private final Background background;
    private final SerialExecutor home;
    private final ZoneHost zones;
    private boolean looking;
    private boolean again;

    /** @param home what it knows is touched there only */
    ContentWatch(Content content, LiveCodex codex, Background background, SerialExecutor home, ZoneHost zones) {
        this.content = content;
        this.codex = codex;
        this.background = background;
        this.home = home;
        this.zones = zones;
    }

    /** Looks once; if a look is under way, once more behind it, for that one may have come too early. */
    void look() {
        home.execute(() -> {
            if (looking) {
                again = true;
            } else {
                begin();
            }
        });
    }

    private record News(ZoneId zone, ZoneMessage message) {}

    private void begin() {
        looking = true;
        again = false;
        var known = zones.editions();
        background.run(
                () -> news(known),
                home,
                found -> {
                    found.forEach(news -> zones.post(news.zone(), news.message()));
                    end();
                },
                failure -> {
                    LOG.debug("It could not be seen what builders have saved; the next look will", failure);
                    end();
                });
    }

    /** Blocks. */
    private List<News> news(Map<ZoneId, String> known) {
        var news = new ArrayList<News>();
        lookAtCodex();
        if (!known.isEmpty()) {
            var now = content.editions();
            known.forEach((zone, edition) -> {
                if (!edition.equals(now.getOrDefault(zone, edition))) {
                    read(zone).ifPresent(found ->
                            news.add(new News(zone, new ZoneMessage.Redescribed(edition, found))));
                }
            });
        }
        return news;
    }

    /** If it can't be read, zones are all the same. */
    private void lookAtCodex() {
        try {
            codex.look();
        } catch (RuntimeException e) {
            LOG.debug("What builders have saved of what belongs to no zone can't be read; the next look will", e);
        }
    }

    /** A zone that can't be read keeps no other from being read. */
    private Optional<ZoneContent> read(ZoneId zone) {
        try {
            return content.zone(zone);
        } catch (RuntimeException e) {
            LOG.debug("What builders have saved of {} can't be read", zone, e);
            return Optional.empty();
        }
    }

    private void end() {
        looking = false;
        if (again) {
            begin();
        }
    }
}
