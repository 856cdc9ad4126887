package org.jventure.admin.chaos;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads what a client says to PostgreSQL and tells when it asks to commit: by a query "COMMIT", or by binding a statement
 * that was parsed from that word. One connection; one thread.
 */
final class CommitWatch {

    private static final int PLAIN_START = 196608;

    private final ByteArrayOutputStream unread = new ByteArrayOutputStream();
    private final Set<String> commits = new HashSet<>();
    private boolean started;

    /** Takes the next bytes; answers whether a commit ends in them. */
    boolean asksToCommit(byte[] bytes, int length) {
        unread.write(bytes, 0, length);
        var buffer = ByteBuffer.wrap(unread.toByteArray());
        boolean asks = false;
        int done = 0;
        while (isWhole(buffer)) {
            asks |= started ? message(buffer) : start(buffer);
            done = buffer.position();
        }
        var all = unread.toByteArray();
        unread.reset();
        unread.write(all, done, all.length - done);
        return asks;
    }

    private boolean isWhole(ByteBuffer buffer) {
        int head = started ? 1 : 0;
        return buffer.remaining() >= head + 4 && buffer.remaining() >= head + buffer.getInt(buffer.position() + head);
    }

    private boolean start(ByteBuffer buffer) {
        int length = buffer.getInt();
        started = buffer.getInt() == PLAIN_START; // else it asks for encryption, and is refused
        buffer.position(buffer.position() + length - 8);
        return false;
    }

    private boolean message(ByteBuffer buffer) {
        byte type = buffer.get();
        int end = buffer.position() + buffer.getInt(buffer.position());
        buffer.getInt();
        boolean asks = switch (type) {
            case 'Q' -> isCommit(word(buffer));
            case 'P' -> {
                var name = word(buffer);
                if (isCommit(word(buffer))) {
                    commits.add(name);
                } else {
                    commits.remove(name);
                }
                yield false;
            }
            case 'B' -> {
                word(buffer);
                yield commits.contains(word(buffer));
            }
            default -> false;
        };
        buffer.position(end);
        return asks;
    }

    private static boolean isCommit(String sql) {
        return sql.strip().equalsIgnoreCase("commit");
    }

    private static String word(ByteBuffer buffer) {
        int begin = buffer.position();
        while (buffer.get() != 0) {
            // to the end of the word
        }
        return new String(buffer.array(), begin, buffer.position() - begin - 1, StandardCharsets.UTF_8);
    }
}
