package org.jventure.cluster.hazelcast;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/** Many messages as one: each behind its length, four bytes, big end first. */
final class Frames {

    /** What a message needs besides its own bytes. */
    static final int HEAD = Integer.BYTES;

    private Frames() {}

    static byte[] join(List<byte[]> messages) {
        var joined = ByteBuffer.allocate(messages.stream().mapToInt(message -> HEAD + message.length).sum());
        for (byte[] message : messages) {
            joined.putInt(message.length).put(message);
        }
        return joined.array();
    }

    /** Gives each message to the receiver; answers false if the bytes end amiss, with what was whole given. */
    static boolean split(byte[] joined, Consumer<byte[]> receiver) {
        var rest = ByteBuffer.wrap(joined);
        while (rest.remaining() >= HEAD) {
            int length = rest.getInt();
            if (length < 0 || length > rest.remaining()) {
                return false;
            }
            var message = new byte[length];
            rest.get(message);
            receiver.accept(message);
        }
        return !rest.hasRemaining();
    }
}
