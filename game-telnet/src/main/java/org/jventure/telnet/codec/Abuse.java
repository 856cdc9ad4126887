package org.jventure.telnet.codec;

/**
 * A user event of the pipeline: the client does what no client does, and the connection should end.
 *
 * @param what a short sentence for the log, without anything the client sent
 */
public record Abuse(String what) {}
