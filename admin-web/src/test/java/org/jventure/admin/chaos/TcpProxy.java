package org.jventure.admin.chaos;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Passes TCP connections on, as well or as badly as it is told to. Any thread may tell it. */
final class TcpProxy implements Closeable {

    /**
     * How well it passes bytes on.
     *
     * @param delay  of each piece
     * @param stalls how many pieces in a thousand wait for up to two seconds, as lost packets do that are sent again
     * @param breaks how many pieces in a thousand break their connection
     * @param silent nothing passes; what was sent passes when this ends
     */
    record Weather(Duration delay, int stalls, int breaks, boolean silent) {

        static final Weather FAIR = new Weather(Duration.ZERO, 0, 0, false);
        static final Weather SILENT = new Weather(Duration.ZERO, 0, 0, true);
    }

    private final ServerSocket door = new ServerSocket();
    private final InetSocketAddress target;
    private final Set<Conduit> conduits = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cutsBefore = new AtomicInteger();
    private final AtomicInteger cutsAfter = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile Weather weather = Weather.FAIR;

    TcpProxy(InetSocketAddress local, InetSocketAddress target) throws IOException {
        this.target = target;
        door.bind(local);
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    void weather(Weather now) {
        weather = now;
    }

    /** The next that asks to commit is cut off before PostgreSQL hears of it. */
    void cutBeforeCommit() {
        cutsBefore.incrementAndGet();
    }

    /** The next that asks to commit is cut off when PostgreSQL has answered, before it hears the answer. */
    void cutAfterCommit() {
        cutsAfter.incrementAndGet();
    }

    /** How often it has cut somebody off at a commit. */
    int cuts() {
        return cuts.get();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException _) {
                // closed
            }
        }
    }

    private void connect(Socket client) {
        var server = new Socket();
        try {
            server.connect(target, 3_000);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            var conduit = new Conduit(client, server);
            conduits.add(conduit);
            Thread.ofVirtual().start(conduit::back);
            conduit.forth();
        } catch (IOException _) {
            closeBoth(client, server);
        }
    }

    private static void closeBoth(Socket client, Socket server) {
        for (var socket : new Socket[] {client, server}) {
            try {
                socket.close();
            } catch (IOException _) {
                // it is closed
            }
        }
    }

    private final class Conduit {

        private final Socket client;
        private final Socket server;
        private final CommitWatch watch = new CommitWatch();
        private volatile boolean cutAtAnswer;

        Conduit(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void forth() {
            pass(client, server, true);
        }

        void back() {
            pass(server, client, false);
        }

        private void pass(Socket from, Socket to, boolean forth) {
            var buffer = new byte[64 * 1024];
            try {
                for (int n = from.getInputStream().read(buffer); n >= 0; n = from.getInputStream().read(buffer)) {
                    suffer(weather);
                    if (forth && watch.asksToCommit(buffer, n) && isToBeCut()) {
                        break;
                    }
                    if (!forth && cutAtAnswer) {
                        break;
                    }
                    to.getOutputStream().write(buffer, 0, n);
                }
            } catch (IOException | InterruptedException _) {
                // broken: both ends learn of it
            }
            closeBoth(client, server);
            conduits.remove(this);
        }

        private boolean isToBeCut() {
            if (take(cutsBefore)) {
                cuts.incrementAndGet();
                return true;
            }
            if (take(cutsAfter)) {
                cuts.incrementAndGet();
                cutAtAnswer = true;
            }
            return false;
        }

        private static boolean take(AtomicInteger count) {
            return count.getAndUpdate(it -> Math.max(0, it - 1)) > 0;
        }

        private void suffer(Weather now) throws InterruptedException, IOException {
            var dice = ThreadLocalRandom.current();
            if (!now.delay().isZero()) {
                Thread.sleep(now.delay());
            }
            if (dice.nextInt(1000) < now.stalls()) {
                Thread.sleep(dice.nextInt(2000));
            }
            if (dice.nextInt(1000) < now.breaks()) {
                throw new IOException("broken, as it is meant to be");
            }
            while (weather.silent() && !client.isClosed()) {
                Thread.sleep(20);
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        conduits.forEach(it -> closeBoth(it.client, it.server));
    }

    /** {@code local:port target:port …}: passes on until its input ends, in a network of its own. */
    public static void main(String[] arguments) throws IOException {
        for (int i = 0; i < arguments.length; i += 2) {
            new TcpProxy(address(arguments[i]), address(arguments[i + 1]));
        }
        while (System.in.read() >= 0) {
            // whoever started it lives
        }
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    static InetSocketAddress local(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }

    /** Closes what there is. */
    static void close(@Nullable TcpProxy proxy) throws IOException {
        if (proxy != null) {
            proxy.close();
        }
    }
}
