package org.jventure.session;

/**
 * What is known of the other end of a connection.
 *
 * @param address   where it comes from, for logs, limits and staff; an address only, no port
 * @param loopback  it comes from this machine itself
 * @param encrypted nobody between can read it
 * @param forwarded a proxy named the address, so that {@code loopback} says nothing about the wire
 */
public record Peer(String address, boolean loopback, boolean encrypted, boolean forwarded) {}
