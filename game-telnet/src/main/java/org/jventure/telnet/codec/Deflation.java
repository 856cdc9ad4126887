package org.jventure.telnet.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Packs what is sent, between {@link Compression#PACK_OUTPUT} and {@link Compression#STOP_PACKING} or the end of the
 * connection: zlib, RFC 1950, with all that was written up to a flush readable at its receiver behind that flush. The
 * mark of the beginning leaves in one piece with the first packed bytes, as Mudlet wants it.
 */
public final class Deflation extends ChannelOutboundHandlerAdapter {

    private static final byte[] MARK = {(byte) Telnet.IAC, (byte) Telnet.SB, 86, (byte) Telnet.IAC, (byte) Telnet.SE};

    /** Room for a step; so much that zlib never has to mark one flush twice. */
    private static final int STEP = 512;

    private final List<ChannelPromise> waiting = new ArrayList<>();
    private ByteBuf packed = Unpooled.EMPTY_BUFFER;
    private @Nullable Deflater deflater;

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        var open = deflater;
        if (message instanceof Compression change) {
            change(context, change);
            promise.trySuccess();
        } else if (open != null && message instanceof ByteBuf bytes) {
            pack(open, bytes);
            waiting.add(promise);
        } else {
            context.write(message, promise);
        }
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        var open = deflater;
        if (open != null && (!waiting.isEmpty() || packed.isReadable())) {
            deflate(open, Deflater.SYNC_FLUSH);
            send(context);
        }
        context.flush();
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (deflater != null) {
            end(context);
            context.flush();
        }
        context.close(promise);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        forget();
        packed.release();
        packed = Unpooled.EMPTY_BUFFER;
        waiting.forEach(promise -> promise.tryFailure(new java.nio.channels.ClosedChannelException()));
        waiting.clear();
    }

    private void change(ChannelHandlerContext context, Compression change) {
        switch (change) {
            case PACK_OUTPUT -> {
                if (deflater == null) {
                    context.flush();
                    deflater = new Deflater();
                    packed = context.alloc().buffer(STEP).writeBytes(MARK);
                }
            }
            case STOP_PACKING -> {
                if (deflater != null) {
                    end(context);
                }
            }
            case UNPACK_INPUT -> {}
        }
    }

    private void pack(Deflater open, ByteBuf bytes) {
        try {
            open.setInput(bytes.nioBuffer());
            deflate(open, Deflater.NO_FLUSH);
        } finally {
            bytes.release();
        }
    }

    private void deflate(Deflater open, int mode) {
        int free;
        int written;
        do {
            packed.ensureWritable(STEP);
            ByteBuffer room = packed.nioBuffer(packed.writerIndex(), packed.writableBytes());
            free = room.remaining();
            written = open.deflate(room, mode);
            packed.writerIndex(packed.writerIndex() + written);
        } while (written == free);
    }

    private void end(ChannelHandlerContext context) {
        var open = deflater;
        if (open != null) {
            open.finish();
            deflate(open, Deflater.NO_FLUSH);
            forget();
            send(context);
        }
    }

    /** Hands on what is packed; whoever waits for the plain bytes hears when the packed ones have gone. */
    private void send(ChannelHandlerContext context) {
        var whole = context.newPromise();
        if (!waiting.isEmpty()) {
            var all = List.copyOf(waiting);
            waiting.clear();
            whole.addListener(sent -> all.forEach(promise -> {
                if (sent.isSuccess()) {
                    promise.trySuccess();
                } else {
                    promise.tryFailure(sent.cause());
                }
            }));
        }
        var bytes = packed;
        packed = deflater == null ? Unpooled.EMPTY_BUFFER : context.alloc().buffer(STEP);
        context.write(bytes, whole);
    }

    private void forget() {
        var open = deflater;
        deflater = null;
        if (open != null) {
            open.end();
        }
    }
}
