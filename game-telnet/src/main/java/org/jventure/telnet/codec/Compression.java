package org.jventure.telnet.codec;

/**
 * Marks where in a stream compression begins or ends. The first two are written like any output; the third is an event
 * of the pipeline, and holds from the byte behind the one that caused it.
 */
public enum Compression {

    /** Says {@code IAC SB 86 IAC SE}; everything behind it is packed. Nothing if it is packed already. */
    PACK_OUTPUT,

    /** Ends the packed stream; everything behind it is plain. Nothing if it is plain already. */
    STOP_PACKING,

    /** What is received is packed, up to the end of that stream. Nothing if it is unpacked already. */
    UNPACK_INPUT
}
