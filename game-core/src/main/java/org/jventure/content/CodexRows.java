package org.jventure.content;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jventure.codex.Codex;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.jventure.codex.Report;
import org.jventure.content.model.Entry;
import org.jventure.content.model.JdbcEntries;
import org.jventure.text.OwnColours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a codex of rows. What is wrong with a row, for somebody wrote it by hand or with a newer program, is logged once, and
 * the thing is there all the same, with something harmless where it makes no sense. Any thread that may block.
 */
final class CodexRows {

    private static final Logger LOG = LoggerFactory.getLogger(CodexRows.class);

    private final Kinds kinds;
    private final JdbcEntries entries;
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    CodexRows(Kinds kinds, JdbcEntries entries) {
        this.kinds = kinds;
        this.entries = entries;
    }

    Codex read(String edition, OwnColours colours) {
        var codex = new Codex.Builder();
        kinds.all().forEach(kind -> add(kind, codex, colours.names()));
        return codex.build(edition, colours);
    }

    private <T extends Record> void add(Kind<T> kind, Codex.Builder codex, Set<String> colours) {
        entries.all(kind).stream()
                .filter(entry -> !entry.retired())
                .forEach(entry -> codex.add(kind, thing(kind, entry, colours)));
    }

    private <T extends Record> T thing(Kind<T> kind, Entry entry, Set<String> colours) {
        var report = new Report(colours);
        var thing = Kinds.read(kind, entry.key(), entry.body(), report);
        if (!report.troubles().isEmpty()) {
            var name = kind.name() + " " + entry.key();
            Long before = told.put(name, entry.version());
            if (before == null || before != entry.version()) {
                LOG.warn("In the stored {}: {}", name, report.troubles());
            }
        }
        return thing;
    }
}
