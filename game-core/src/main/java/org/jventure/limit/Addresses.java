package org.jventure.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of addresses, each written as {@code 192.0.2.0/24}, {@code 2001:db8::/32} or as one address. Never asks a name
 * server. Any thread.
 */
public final class Addresses {

    private static final int NETWORK_OF_ONE_PERSON = 8; // bytes of IPv6: whoever has one has 2^64 addresses

    private final List<Block> blocks;

    private record Block(byte[] base, int bits) {

        boolean holds(byte[] address) {
            if (address.length != base.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (base[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Addresses(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    public static Addresses none() {
        return new Addresses(List.of());
    }

    /** Throws {@link IllegalArgumentException}, with a sentence, for what is none. */
    public static Addresses of(List<String> blocks) {
        return new Addresses(blocks.stream().map(String::strip).filter(it -> !it.isEmpty()).map(Addresses::block).toList());
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Whether one of the blocks holds the address; never for what is no address. */
    public boolean hold(String address) {
        if (blocks.isEmpty()) {
            return false;
        }
        var found = literal(address);
        return found != null && hold(found);
    }

    public boolean hold(InetAddress address) {
        var bytes = address.getAddress();
        return blocks.stream().anyMatch(block -> block.holds(bytes));
    }

    /** Under what name an address is counted: an IPv6 network of 64 bits counts as one, as it is given to one person. */
    public static String counted(String address) {
        return literal(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_OF_ONE_PERSON) + "/64"
                : address;
    }

    private static Block block(String written) {
        int slash = written.indexOf('/');
        var address = literal(slash < 0 ? written : written.substring(0, slash));
        if (address == null) {
            throw new IllegalArgumentException("\"" + written + "\" is no block of addresses such as 192.0.2.0/24.");
        }
        int longest = address.getAddress().length * 8;
        int bits = slash < 0 ? longest : length(written.substring(slash + 1));
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" is no block of addresses: behind the slash comes a number from 0 to " + longest + ".");
        }
        return new Block(address.getAddress(), bits);
    }

    private static int length(String written) {
        return written.matches("[0-9]{1,3}") ? Integer.parseInt(written) : -1;
    }

    private static @Nullable InetAddress literal(String address) {
        int zone = address.indexOf('%');
        try {
            return InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
