package org.jventure.gmcp;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;

/**
 * The talk with one client's program: finds the package of each message, and sends only what was asked for. Knows
 * nothing of telnet, so that a browser may use it too. On the connection's thread only; what a client says never throws.
 */
public final class Gmcp {

    private final Map<String, Part> parts = new TreeMap<>();
    private final Supports supports = new Supports();
    private final Wire wire;

    /** What carries it. */
    public interface Wire {

        /** Queues the message. */
        void send(GmcpMessage message);

        /** The client's program has told its name and version; either may be empty. */
        void introduced(String name, String version);

        /** A message for the session. */
        void forward(GmcpMessage message);

        /** A question for the session. */
        void ask(FactQuestion question);

        /** A line for the session. */
        void type(String line);

        /** A name and a password for the session. */
        void signIn(String name, String password);

        /** A token for the session, and the last mark that has arrived with the client; null if it does not say. */
        void resume(String token, @Nullable Long seen);

        /** Whether the client keeps a token to come back by. */
        void keepsToken(boolean keeps);

        /** All up to that mark has arrived with the client. */
        void seen(long mark);

        /** From now on the client's program wants to know these. */
        void want(Set<FactKind> facts);
    }

    private record Part(GmcpPackage gmcpPackage, GmcpPackage.Conversation conversation) {}

    public Gmcp(List<GmcpPackage> packages, Wire wire) {
        this.wire = wire;
        var client = new Client();
        add(new CorePackage(this::supportsChanged), client);
        packages.forEach(one -> add(one, client));
        wire.want(wanted());
    }

    private void supportsChanged() {
        each(GmcpPackage.Conversation::supportsChanged);
        wire.want(wanted());
    }

    private Set<FactKind> wanted() {
        var facts = EnumSet.noneOf(FactKind.class);
        for (Part part : parts.values()) {
            var one = part.gmcpPackage();
            if (one.isUngated() || supports.includes(one.name())) {
                facts.addAll(one.facts());
            }
        }
        for (String module : supports.modules()) {
            var part = parts.containsKey(module) ? null : part(module); // else one message of it was asked for alone
            if (part != null) {
                facts.addAll(part.gmcpPackage().facts());
            }
        }
        return facts;
    }

    private void add(GmcpPackage one, GmcpClient client) {
        parts.put(key(one.name()), new Part(one, one.begin(client)));
    }

    private void each(Consumer<GmcpPackage.Conversation> what) {
        parts.values().forEach(part -> what.accept(part.conversation()));
    }

    /** The client has sent this; what is no message is passed over, what belongs to no package goes to the session. */
    public void received(String payload) {
        GmcpMessage.heard(payload).ifPresent(message -> {
            var part = part(message.name());
            if (part == null) {
                wire.forward(message);
            } else {
                part.conversation().received(message);
            }
        });
    }

    /** The game says this: it is sent if the client has asked for it, or if its package goes to everybody. */
    public void tell(GmcpMessage message) {
        var part = part(message.name());
        if ((part != null && part.gmcpPackage().isUngated()) || supports.includes(message.name())) {
            wire.send(message);
        }
    }

    /** The game tells this: its packages know whether it is a message, and which. */
    public void tell(ClientFact fact) {
        each(conversation -> conversation.told(fact));
    }

    /** The package with the longest name that the message's begins with. */
    private @Nullable Part part(String message) {
        var name = key(message);
        for (int end = name.lastIndexOf('.'); end > 0; end = name.lastIndexOf('.', end - 1)) {
            var part = parts.get(name.substring(0, end));
            if (part != null) {
                return part;
            }
        }
        return null;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private final class Client implements GmcpClient {

        @Override
        public void send(GmcpMessage message) {
            wire.send(message);
        }

        @Override
        public void tell(GmcpMessage message) {
            Gmcp.this.tell(message);
        }

        @Override
        public void ask(FactQuestion question) {
            wire.ask(question);
        }

        @Override
        public void type(String line) {
            wire.type(line);
        }

        @Override
        public void signIn(String name, String password) {
            wire.signIn(name, password);
        }

        @Override
        public void resume(String token, @Nullable Long seen) {
            wire.resume(token, seen);
        }

        @Override
        public void keepsToken(boolean keeps) {
            wire.keepsToken(keeps);
        }

        @Override
        public void seen(long mark) {
            wire.seen(mark);
        }

        @Override
        public Supports supports() {
            return supports;
        }

        @Override
        public void introduced(String name, String version) {
            wire.introduced(name, version);
        }

        @Override
        public void forward(GmcpMessage message) {
            wire.forward(message);
        }
    }
}
