package org.jventure.content;

import static org.yaml.snakeyaml.events.Event.ID.Alias;
import static org.yaml.snakeyaml.events.Event.ID.StreamEnd;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML from strangers. Nothing is ever constructed from it, and anchors, aliases, tags, deep nesting and large files
 * are refused before a tree is built, so that no small file grows large.
 */
final class YamlTree {

    private static final int DEEPEST = 20;

    private final String name;
    private final Problems problems;
    private final Set<String> colours;
    private final LoaderOptions options = new LoaderOptions();

    YamlTree(String name, Problems problems, Set<String> colours) {
        this.name = name;
        this.problems = problems;
        this.colours = colours;
        options.setCodePointLimit(YamlFile.LARGEST);
        options.setNestingDepthLimit(DEEPEST + 1);
        options.setMaxAliasesForCollections(0);
    }

    /** The file and what stands in it. */
    record Tree(YamlFile file, Node root) {}

    /** Empty after a problem was reported. */
    Optional<Tree> read(byte[] bytes) {
        if (bytes.length > YamlFile.LARGEST) {
            return broken(1, "the file is larger than 1 MB", "split it: a zone a file, and more but smaller zones");
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return parse(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return broken(1, "the file is not UTF-8", "save it as UTF-8 text");
        }
    }

    private Optional<Tree> parse(String text) {
        try {
            if (!isHarmless(text)) {
                return Optional.empty();
            }
            Node root = new Composer(parser(text), new Resolver(), options).getSingleNode();
            return root == null
                    ? broken(1, "the file is empty", "write its fields, or remove the file")
                    : Optional.of(new Tree(new YamlFile(name, text.lines().toList(), problems, colours), root));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            return broken(line, "this is not YAML: " + e.getProblem(), YamlAdvice.on(e));
        } catch (ReaderException e) {
            var before = text.substring(0, Math.min(e.getPosition(), text.length()));
            return broken(
                    (int) before.chars().filter(c -> c == '\n').count() + 1,
                    "the character U+%04X is not allowed".formatted(e.getCodePoint()),
                    "remove it");
        }
    }

    private boolean isHarmless(String text) {
        var parser = parser(text);
        int depth = 0;
        for (Event event = parser.getEvent(); !event.is(StreamEnd); event = parser.getEvent()) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            int line = event.getStartMark().getLine() + 1;
            if (depth > DEEPEST) {
                broken(line, "it is nested more than " + DEEPEST + " deep", "a pack needs no more than eight");
                return false;
            }
            if (event.is(Alias) || event instanceof NodeEvent node && node.getAnchor() != null) {
                broken(
                        line,
                        "anchors (&) and aliases (*) are not allowed",
                        "write the text twice, or quote it if it begins so");
                return false;
            }
            if (hasTag(event)) {
                broken(line, "tags (!) are not allowed", "remove it, or quote the text if it begins so");
                return false;
            }
        }
        return true;
    }

    private static boolean hasTag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag() != null;
            case CollectionStartEvent collection -> collection.getTag() != null;
            default -> false;
        };
    }

    private ParserImpl parser(String text) {
        return new ParserImpl(new StreamReader(text), options);
    }

    private Optional<Tree> broken(int line, String message, String remedy) {
        new YamlFile(name, List.of(), problems, colours).problem(line, message, remedy);
        return Optional.empty();
    }
}
