package org.jventure.cluster.hazelcast;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers every question for an IPv4 address with the same ones, over UDP; others, with nothing (RFC 1035). */
final class SmallDnsServer implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int TYPE_A = 1;

    final AtomicInteger answered = new AtomicInteger();
    private final DatagramSocket socket;
    private final List<InetAddress> addresses;

    SmallDnsServer(InetSocketAddress local, List<InetAddress> addresses) throws IOException {
        this.addresses = addresses;
        socket = new DatagramSocket(local);
        Thread.ofPlatform().name("dns").daemon().start(this::serve);
    }

    private void serve() {
        try {
            while (true) {
                var question = new DatagramPacket(new byte[512], 512);
                socket.receive(question);
                var reply = reply(ByteBuffer.wrap(question.getData(), 0, question.getLength()));
                socket.send(new DatagramPacket(reply, reply.length, question.getSocketAddress()));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private byte[] reply(ByteBuffer question) {
        int end = HEADER;
        while (question.get(end) != 0) {
            end += question.get(end) + 1; // labels, each behind its length
        }
        int type = question.getShort(end + 1);
        end += 5;
        var found = type == TYPE_A ? addresses : List.<InetAddress>of();
        var reply = ByteBuffer.allocate(512);
        reply.putShort(question.getShort(0)); // the question's id
        reply.putShort((short) 0x8580); // an authoritative answer, recursion as wished
        reply.putShort((short) 1).putShort((short) found.size()).putShort((short) 0).putShort((short) 0);
        reply.put(Arrays.copyOfRange(question.array(), HEADER, end));
        for (var address : found) {
            reply.putShort((short) 0xC00C); // the name in the question
            reply.putShort((short) TYPE_A).putShort((short) 1).putInt(5).putShort((short) 4).put(address.getAddress());
        }
        if (!found.isEmpty()) {
            answered.incrementAndGet();
        }
        return Arrays.copyOf(reply.array(), reply.position());
    }

    @Override
    public void close() {
        socket.close();
    }
}
