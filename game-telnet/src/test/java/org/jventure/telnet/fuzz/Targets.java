package org.jventure.telnet.fuzz;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;
import org.jventure.gmcp.Gmcp;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.telnet.codec.Compression;
import org.jventure.telnet.codec.TelnetDecoder;
import org.jventure.telnet.codec.TelnetEvent.Data;
import org.jventure.telnet.msdp.TestMsdp;
import org.jventure.telnet.option.OptionTalk;

/**
 * What is fuzzed: each class takes any bytes, throws if a promise is broken, and is a target that Jazzer finds by its
 * method's name.
 */
public final class Targets {

    private static final int MOST = 64 * 1024;

    private Targets() {}

    /** Bytes mean the same in one piece and in two, and never more than they are. */
    public static final class Decoder {

        private Decoder() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            var whole = events(bytes);
            int cut = bytes.length == 0 ? 0 : (bytes[0] & 0xff) % (bytes.length + 1);
            var parts = events(Arrays.copyOfRange(bytes, 0, cut), Arrays.copyOfRange(bytes, cut, bytes.length));
            check(whole.equals(parts), "Cut at " + cut + ", it means " + parts + " and not " + whole);
        }

        private static String events(byte[]... pieces) {
            var events = new StringBuilder();
            var channel = new EmbeddedChannel(new TelnetDecoder(_ -> true, MOST, 100), new Ear(events));
            for (var piece : pieces) {
                channel.writeInbound(Unpooled.wrappedBuffer(piece));
            }
            channel.finishAndReleaseAll();
            return events.toString();
        }
    }

    /** Whatever is said, the answers are bounded, and nothing throws. */
    public static final class Negotiator {

        private Negotiator() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            var talk = OptionTalk.begun();
            talk.channel().writeInbound(Unpooled.wrappedBuffer(bytes));
            talk.channel().checkException();
            var said = talk.received();
            long unpacked = Math.max(bytes.length, Math.min(MOST, 100L * bytes.length));
            check(said.length <= 4096 + 64 * unpacked, bytes.length + " bytes are answered by " + said.length);
            talk.channel().finishAndReleaseAll();
        }
    }

    /** Whatever is to be unpacked, it becomes no more than it may. */
    public static final class Unpacking {

        private Unpacking() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            var events = new StringBuilder();
            var ear = new Ear(events);
            var channel = new EmbeddedChannel(new TelnetDecoder(_ -> true, MOST, 100), ear);
            channel.pipeline().fireUserEventTriggered(Compression.UNPACK_INPUT);
            channel.writeInbound(Unpooled.wrappedBuffer(bytes));
            channel.checkException();
            check(ear.heard <= MOST + bytes.length, bytes.length + " bytes have become " + ear.heard);
            channel.finishAndReleaseAll();
        }
    }

    /** Whatever a program says, nothing throws, and what is passed on is JSON again. */
    public static final class GmcpTalk {

        private GmcpTalk() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            var gmcp = new Gmcp(java.util.List.of(), new Gmcp.Wire() {
                @Override
                public void send(GmcpMessage message) {
                    check(GmcpMessage.heard(message.payload()).isPresent(), "Sent what is none: " + message);
                }

                @Override
                public void introduced(String name, String version) {}

                @Override
                public void forward(GmcpMessage message) {
                    check(
                            message.json().isEmpty() || !message.value().isMissingNode(),
                            "Passed on what is none: " + message);
                }

                @Override
                public void ask(FactQuestion question) {}

                @Override
                public void type(String line) {}

                @Override
                public void signIn(String name, String password) {}

                @Override
                public void resume(String token, @Nullable Long seen) {}

                @Override
                public void keepsToken(boolean keeps) {}

                @Override
                public void seen(long mark) {}

                @Override
                public void want(Set<FactKind> facts) {}
            });
            for (var payload : new String(bytes, java.nio.charset.StandardCharsets.UTF_8).split("\n", -1)) {
                gmcp.received(payload);
            }
            gmcp.tell(GmcpMessage.of("Char.Vitals"));
        }
    }

    /** Whatever a client says, nothing throws. */
    public static final class Msdp {

        private Msdp() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            TestMsdp.readAndWrite(bytes);
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Notes what the decoder says; neighbouring data is joined, for its cuts mean nothing. */
    private static final class Ear extends ChannelInboundHandlerAdapter {

        private final StringBuilder events;
        private int heard;

        Ear(StringBuilder events) {
            this.events = events;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof Data(var bytes)) {
                heard += bytes.length;
                for (byte b : bytes) {
                    events.append((char) (b & 0xff));
                }
            } else {
                events.append('\n').append(describe(message)).append('\n');
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            events.append('\n').append(event).append('\n');
        }

        private static String describe(Object message) {
            return message instanceof org.jventure.telnet.codec.TelnetEvent.Subnegotiation(var option, var payload)
                    ? "SB " + option + " " + Arrays.toString(payload)
                    : message.toString();
        }
    }
}
