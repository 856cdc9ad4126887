package org.jventure.content.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.jventure.codex.Report.Reference;
import org.jventure.codex.Report.Trouble;
import org.jventure.codex.Report;
import org.jventure.codex.Value;
import org.jventure.content.edit.Flaw;
import org.jventure.content.model.Entry;
import org.jventure.content.model.JdbcEntries;
import org.jventure.content.rule.Keys;

/** What is wrong with a draft of any kind, in words for a form; and who refers to what. Blocks. */
final class EntryChecks {

    private static final int LONGEST_WORDS = 300;

    private final Kinds kinds;
    private final JdbcEntries entries;

    EntryChecks(Kinds kinds, JdbcEntries entries) {
        this.kinds = kinds;
        this.entries = entries;
    }

    /** @param colours names of the world's own, which markup may use */
    List<Flaw> flaws(Kind<?> kind, String key, Value.Fields draft, Set<String> colours) {
        var report = new Report(colours);
        Kinds.read(kind, key, draft, report);
        var flaws = new ArrayList<>(report.troubles().stream().map(EntryChecks::flaw).toList());
        report.references().forEach(reference -> dangling(reference).forEach(flaws::add));
        return flaws;
    }

    private List<Flaw> dangling(Reference reference) {
        var kind = kinds.of(reference.type());
        var there = entries.all(kind).stream().filter(entry -> !entry.retired()).map(Entry::key).toList();
        return there.contains(reference.key()) ? List.of() : List.of(flaw(new Trouble(
                reference.path(), "", "'%s' is no %s of this world".formatted(reference.key(), words(kind)),
                Keys.didYouMean(reference.key(), there, "make that one first, or name one that is there"))));
    }

    private static Flaw flaw(Trouble trouble) {
        var message = trouble.message();
        var shown = message.length() <= LONGEST_WORDS ? message : message.substring(0, LONGEST_WORDS) + "…";
        return new Flaw(trouble.path(), "%s: %s.".formatted(shown, trouble.remedy()).replace("?.", "?"));
    }

    /** Whatever refers to the thing and is not retired, as in "The skill 'spark'". */
    List<String> usersOf(Kind<?> kind, String key) {
        return kinds.all().stream()
                .flatMap(other -> entries.all(other).stream()
                        .filter(entry -> !entry.retired())
                        .filter(entry -> references(other, entry).anyMatch(reference ->
                                reference.key().equals(key) && reference.type().equals(kind.type())))
                        .map(entry -> "The %s '%s'".formatted(words(other), entry.key())))
                .collect(Collectors.toList());
    }

    private static Stream<Reference> references(Kind<?> kind, Entry entry) {
        var report = new Report(Set.of());
        Kinds.read(kind, entry.key(), entry.body(), report);
        return report.references().stream();
    }

    private static String words(Kind<?> kind) {
        return kind.name().replace('-', ' ');
    }
}
