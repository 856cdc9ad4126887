package org.jventure.feature.wizard;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jventure.text.Words;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.ZoneLine;
import org.jventure.turn.Refusal;

/** What staff mean when they name a zone or a node: in full, by its number, or by a beginning that only one has. */
final class Called {

    private final ClusterStatus status;

    Called(ClusterStatus status) {
        this.status = status;
    }

    /** By id, by the number in the lists, or by the beginning of its id or name, with or without "the". */
    ZoneLine zone(String words) {
        var wanted = Words.lowerCase(words);
        return only(words, status.zones(), zone -> zone.id().value(), List.of(
                        (zone, id) -> id.equals(wanted),
                        (zone, id) -> Integer.toString(status.zones().indexOf(zone) + 1).equals(wanted),
                        (zone, id) -> names(zone).anyMatch(name -> name.startsWith(wanted))))
                .orElseThrow(() -> new Refusal("There is no zone '" + words + "'; 'zone list' shows them all."));
    }

    /** By id, by the number that its id ends with, or by the beginning of its id. */
    NodeLine node(String word) {
        var wanted = Words.lowerCase(word);
        return only(word, status.nodes(), node -> node.id().value(), List.of(
                        (node, id) -> id.equals(wanted),
                        (node, id) -> id.endsWith("-" + wanted),
                        (node, id) -> id.startsWith(wanted)))
                .orElseThrow(() -> new Refusal("There is no node '" + word + "'; 'cluster' shows them all."));
    }

    private static Stream<String> names(ZoneLine zone) {
        var name = Words.lowerCase(zone.name());
        return Stream.of(zone.id().value(), name, name.startsWith("the ") ? name.substring(4) : name);
    }

    /** The one that fits the first test that any fits; refuses where it could be several. */
    private static <T> Optional<T> only(
            String words, List<T> all, Function<T, String> id, List<BiPredicate<T, String>> tests) {
        for (var test : tests) {
            var fitting = all.stream().filter(one -> test.test(one, Words.lowerCase(id.apply(one)))).toList();
            if (fitting.size() > 1) {
                var ids = fitting.stream().map(id).toList();
                throw new Refusal("'" + words + "' could be " + either(ids) + "; write more of it.");
            }
            if (!fitting.isEmpty()) {
                return Optional.of(fitting.getFirst());
            }
        }
        return Optional.empty();
    }

    private static String either(List<String> ids) {
        return String.join(", ", ids.subList(0, ids.size() - 1)) + " or " + ids.getLast();
    }
}
