package org.jventure.admin.chaos;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import org.jventure.admin.testing.NodeProcess;

/** All nodes on this machine's loopback, which cannot be parted. */
final class Loopback implements Network {

    private final int offset = NodeProcess.freeOffset();

    @Override
    public String databaseHost() {
        return "127.0.0.1";
    }

    @Override
    public List<String> prefix(int node) {
        return List.of();
    }

    @Override
    public List<String> settings(int node) {
        return List.of("--jventure.base-port-offset=" + offset);
    }

    @Override
    public InetSocketAddress telnet(int node) {
        return TcpProxy.local(5555 + offset + node - 1);
    }

    @Override
    public String management(int node) {
        return "127.0.0.1:" + (9090 + offset + node - 1);
    }

    @Override
    public void cutOff(Set<Integer> nodes) {
        throw new UnsupportedOperationException("loopback cannot be parted");
    }

    @Override
    public void heal() {
        // it is whole
    }

    @Override
    public void close() {
        // nothing was made
    }
}
