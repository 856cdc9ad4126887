package org.jventure.wire;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Turns the records of one sealed family into bytes and back. A message is the version of the format, a number that
 * stands for the record's name, and the record: its length, then its components in their order. So a newer sender may
 * add components at the end, which an older reader passes by; to a newer reader what an older sender lacks is null,
 * empty, zero or false, and an error where it can be none of these. Any thread; what it knows, it learned when made.
 *
 * @param <T> a sealed type of which all members are records, or one record
 */
public final class WireCodec<T> {

    /**
     * Of the format. Nodes of two versions can't be one cluster; a release that raises it is not one to be rolled out node
     * by node.
     */
    public static final int VERSION = 1;

    static final int DEEPEST = 64;

    private final Class<T> type;
    private final SealedForm form;
    private final AtomicLong unknown = new AtomicLong();

    private WireCodec(Class<T> type) {
        this.type = type;
        this.form = new Forms().family(type);
    }

    /** Throws {@link IllegalArgumentException} if a component has a type that can't be sent, or two names clash. */
    public static <T> WireCodec<T> of(Class<T> type) {
        return new WireCodec<>(type);
    }

    public byte[] write(T message) {
        var sink = new ByteSink();
        sink.aByte(VERSION);
        form.write(sink, message);
        return sink.written();
    }

    /**
     * Empty, and counted, if the message is of a kind that this version does not know, or holds such a thing. Throws
     * {@link WireException} if the bytes are no message.
     */
    public Optional<T> read(byte[] bytes) {
        try {
            var source = new ByteSource(bytes);
            int version = source.aByte();
            if (version != VERSION) {
                throw new WireException(
                        "A message is written in version " + version + " of the format; this node reads " + VERSION + ".");
            }
            var message = type.cast(form.read(source));
            if (!source.isAtEnd()) {
                throw new WireException("Something follows behind the end of a message.");
            }
            return Optional.of(message);
        } catch (UnknownFormException _) {
            unknown.incrementAndGet();
            return Optional.empty();
        }
    }

    /** How many messages were of an unknown kind. */
    public long unknown() {
        return unknown.get();
    }
}
