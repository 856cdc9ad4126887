package org.jventure.game;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jventure.cluster.Topics;
import org.jventure.kernel.SerialExecutor;
import org.jventure.limit.Deed;
import org.jventure.limit.Limits;
import org.jventure.limit.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the limits of all nodes one: tells the others once a second what was counted here, and counts what they tell. A
 * message that is lost leaves the others a second's worth more generous, and nothing else.
 */
final class SharedLimits {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLimits.class);
    private static final String TOPIC = "limits";
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int FORM = 1;

    private final Limits limits;
    private final Topics topics;
    private final SerialExecutor thread;
    private final String self;

    /** @param self names this process, and no other */
    SharedLimits(Limits limits, Topics topics, SerialExecutor thread, String self) {
        this.limits = limits;
        this.topics = topics;
        this.thread = thread;
        this.self = self;
    }

    void begin() {
        topics.subscribe(TOPIC, message -> thread.execute(() -> heard(message)));
        again();
    }

    private void again() {
        thread.schedule(EVERY, () -> {
            var counted = limits.tally().take();
            if (!counted.isEmpty()) {
                topics.publish(TOPIC, bytes(counted));
            }
            again();
        });
    }

    private void heard(byte[] message) {
        try (var in = new DataInputStream(new ByteArrayInputStream(message))) {
            if (in.readByte() == FORM && !in.readUTF().equals(self)) {
                entries(in).forEach(limits::countElsewhere);
            }
        } catch (IOException e) {
            LOG.debug("What another node has counted can't be read: {}", e.toString());
        }
    }

    private static List<Tally.Entry> entries(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        var entries = new ArrayList<Tally.Entry>();
        for (int i = 0; i < count; i++) {
            int deed = in.readByte();
            var entry = new Tally.Entry(Deed.values()[Math.floorMod(deed, Deed.values().length)], in.readUTF(), in.readInt());
            if (deed >= 0 && deed < Deed.values().length) { // else a newer node counts what this one doesn't know
                entries.add(entry);
            }
        }
        return entries;
    }

    private byte[] bytes(List<Tally.Entry> counted) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(self);
            out.writeShort(counted.size());
            for (var entry : counted) {
                out.writeByte(entry.deed().ordinal());
                out.writeUTF(entry.name());
                out.writeInt(entry.times());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
