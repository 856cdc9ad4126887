package org.jventure.telnet.codec;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jventure.session.Input;
import org.jventure.telnet.codec.TelnetEvent.Command;
import org.jventure.telnet.codec.TelnetEvent.Data;

/**
 * Collects data into lines and fires each as an {@link Input.Line}, in order. A line ends with CR LF, LF, CR NUL or a
 * bare CR. Clients that send each key are edited for: backspace and delete take a character back. Tabs become spaces,
 * arrow keys and other controls vanish, bytes that are no UTF-8 become replacement characters. Memory is bounded: a line
 * that is too long is dropped, up to its end, and fired as one {@link Input.TooLong}.
 */
public final class LineAssembler extends ChannelInboundHandlerAdapter {

    private static final int BACKSPACE = 0x08;
    private static final int DELETE = 0x7f;
    private static final int ERASE_ALL = 0x15;
    private static final int FIRST_PIECE = 64;
    private static final int BYTES_OF_A_LETTER = 4; // at most, in UTF-8

    private final int longest;
    private final KeySequences keys = new KeySequences();
    private byte[] line = {};
    private int length;
    private boolean tooLong;
    private boolean afterReturn;

    /** Lines of at most so many letters. */
    public LineAssembler(int longest) {
        this.longest = longest * BYTES_OF_A_LETTER;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        switch (message) {
            case Data(var bytes) -> {
                for (byte b : bytes) {
                    accept(context, b & 0xff);
                }
            }
            case Command(var code) when code == Telnet.ERASE_CHARACTER -> erase();
            case Command(var code) when takesLineBack(code) -> clear();
            default -> context.fireChannelRead(message);
        }
    }

    /** An interrupt, too, takes back what has not been entered; what has been is not ours to undo. */
    private static boolean takesLineBack(int command) {
        return command == Telnet.ERASE_LINE || command == Telnet.INTERRUPT_PROCESS || command == Telnet.BREAK;
    }

    private void accept(ChannelHandlerContext context, int b) {
        boolean endOfReturn = afterReturn && (b == '\n' || b == 0);
        afterReturn = b == '\r';
        if (endOfReturn) {
            return;
        }
        switch (b) {
            case '\r', '\n' -> end(context);
            case BACKSPACE, DELETE -> erase();
            case ERASE_ALL -> clear();
            case '\t' -> append(' ');
            default -> character(b);
        }
    }

    private void character(int b) {
        if (!keys.swallow(b) && b >= ' ') {
            append(b);
        }
    }

    private void append(int b) {
        if (length == longest) {
            tooLong = true; // and stays so, whatever is taken back: what was dropped is not known
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(longest, Math.max(FIRST_PIECE, length * 2)));
        }
        line[length++] = (byte) b;
    }

    /** Takes back one character: its UTF-8 continuation bytes and the byte they continue. */
    private void erase() {
        boolean continuation = length > 0;
        while (continuation) {
            length--;
            continuation = length > 0 && (line[length] & 0xc0) == 0x80;
        }
    }

    private void clear() {
        line = new byte[0];
        length = 0;
        tooLong = false;
        keys.reset();
    }

    private void end(ChannelHandlerContext context) {
        var entered = tooLong
                ? new Input.TooLong()
                : new Input.Line(readable(new String(line, 0, length, StandardCharsets.UTF_8)));
        clear();
        context.fireChannelRead(entered);
    }

    /** Without the controls that only show themselves once decoded: C1, and the line ends of Unicode. */
    private static String readable(String text) {
        if (text.codePoints().noneMatch(LineAssembler::isControl)) {
            return text;
        }
        var kept = new StringBuilder();
        text.codePoints().filter(c -> !isControl(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isControl(int c) {
        return (c >= 0x80 && c <= 0x9f) || c == 0x2028 || c == 0x2029;
    }
}
