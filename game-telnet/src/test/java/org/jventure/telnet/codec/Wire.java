package org.jventure.telnet.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes on the wire, written and read the way the RFCs do. */
public final class Wire {

    public static final int IAC = 255;
    public static final int DONT = 254;
    public static final int DO = 253;
    public static final int WONT = 252;
    public static final int WILL = 251;
    public static final int SB = 250;
    public static final int GA = 249;
    public static final int AYT = 246;
    public static final int SE = 240;
    public static final int EOR = 239;

    public static final int ECHO = 1;
    public static final int SGA = 3;
    public static final int TTYPE = 24;
    public static final int END_OF_RECORD = 25;
    public static final int NAWS = 31;

    public static final int CHARSET = 42;
    public static final int ENVIRONMENT = 39;
    public static final int MSDP = 69;
    public static final int MSSP = 70;
    public static final int MCCP2 = 86;
    public static final int MCCP3 = 87;
    public static final int MXP = 91;
    public static final int GMCP = 201;

    /** What we say first. */
    public static final String OFFER = "[IAC DO 24][IAC WILL 25][IAC DO 31][IAC DO 39][IAC WILL 42][IAC WILL 69]"
            + "[IAC WILL 70][IAC WILL 86][IAC WILL 87][IAC WILL 91][IAC WILL 201]";

    private Wire() {}

    /** Numbers are bytes, strings are UTF-8. */
    public static byte[] bytes(Object... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            switch (part) {
                case Integer number -> bytes.write(number);
                case byte[] raw -> bytes.writeBytes(raw);
                default -> bytes.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    public static void receive(EmbeddedChannel channel, Object... parts) {
        channel.writeInbound(Unpooled.wrappedBuffer(bytes(parts)));
    }

    /** All that the channel has sent since the last call, readable: see {@link #show}. */
    public static String sent(EmbeddedChannel channel) {
        var sent = new ByteArrayOutputStream();
        for (ByteBuf piece = channel.readOutbound(); piece != null; piece = channel.readOutbound()) {
            var bytes = new byte[piece.readableBytes()];
            piece.readBytes(bytes);
            piece.release();
            sent.writeBytes(bytes);
        }
        return show(sent.toByteArray());
    }

    /** Telnet commands as {@code [IAC DO 24]}, line ends as {@code ⏎}, the escape character as {@code ⎋}. */
    public static String show(byte[] bytes) {
        var shown = new StringBuilder();
        var text = new ByteArrayOutputStream();
        int i = 0;
        while (i < bytes.length) {
            int length = commandLength(bytes, i);
            if (length == 0) {
                text.write(bytes[i++]);
                continue;
            }
            shown.append(readable(text)).append(command(bytes, i, length));
            text.reset();
            i += length;
        }
        return shown.append(readable(text)).toString();
    }

    private static String readable(ByteArrayOutputStream text) {
        return text.toString(StandardCharsets.UTF_8).replace("\r\n", "⏎").replace('\u001b', '⎋');
    }

    private static int commandLength(byte[] bytes, int i) {
        if ((bytes[i] & 0xff) != IAC) {
            return 0;
        }
        return switch (bytes[i + 1] & 0xff) {
            case WILL, WONT, DO, DONT -> 3;
            case SB -> {
                int end = i + 2;
                while ((bytes[end] & 0xff) != IAC || (bytes[end + 1] & 0xff) != SE) {
                    end++;
                }
                yield end + 2 - i;
            }
            default -> 2;
        };
    }

    private static String command(byte[] bytes, int start, int length) {
        var shown = new StringBuilder("[IAC");
        for (int i = start + 1; i < start + length; i++) {
            int b = bytes[i] & 0xff;
            shown.append(' ').append(switch (b) {
                case DONT -> "DONT";
                case DO -> "DO";
                case WONT -> "WONT";
                case WILL -> "WILL";
                case SB -> "SB";
                case GA -> "GA";
                case SE -> "SE";
                case EOR -> "EOR";
                case IAC -> "IAC";
                default -> Integer.toString(b);
            });
        }
        return shown.append(']').toString();
    }
}
