package org.jventure.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A file of a pack, to which problems are reported.
 *
 * @param colours names that markup may use, shared by all files of the pack: the first of them adds its own
 */
record YamlFile(String name, List<String> lines, Problems problems, Set<String> colours) {

    /** Bytes of the largest file that is read. */
    static final int LARGEST = 1 << 20;

    void problem(int line, String message, String remedy) {
        problems.add(new Problem(name, line, message, remedy));
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The line within the node that holds the words, or else its first. */
    int lineOf(Node node, String words) {
        int first = lineOf(node);
        int last = Math.min(node.getEndMark().getLine() + 1, lines.size());
        for (int line = first; line <= last; line++) {
            if (lines.get(line - 1).contains(words)) {
                return line;
            }
        }
        return first;
    }

    /** The file as fields, or empty after the problem was reported. */
    static Optional<Fields> open(
            String name, byte[] bytes, Problems problems, Set<String> colours, Fields.Shape shape) {
        return new YamlTree(name, problems, colours)
                .read(bytes)
                .flatMap(tree -> Fields.of(tree.file(), tree.root(), 1, shape));
    }
}
