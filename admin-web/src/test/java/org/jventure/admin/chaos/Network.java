package org.jventure.admin.chaos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;

/** Where nodes live, and how they are reached. Nodes are named by their numbers. */
interface Network extends AutoCloseable {

    /** Where nodes find the database's proxies. */
    String databaseHost();

    /** What a command begins with that is to run where that node lives. */
    List<String> prefix(int node) throws IOException;

    /** That node's own settings, ports among them. */
    List<String> settings(int node);

    InetSocketAddress telnet(int node);

    /** {@code host:port} of its management. */
    String management(int node);

    /** Cuts these nodes off from all others, but neither from their players nor from the database. */
    void cutOff(Set<Integer> nodes) throws IOException;

    void heal() throws IOException;

    @Override
    void close() throws IOException;
}
