package org.jventure.telnet.option;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;
import org.jventure.gmcp.Gmcp;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.gmcp.GmcpPackage;
import org.jventure.session.Input;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** GMCP: messages with a name and a JSON value, in both directions. What they mean is the affair of {@link Gmcp}. */
@Component
final class GmcpOption implements TelnetOption {

    private static final int CODE = 201;

    private final List<GmcpPackage> packages;

    @Autowired
    GmcpOption(ObjectProvider<GmcpPackage> packages) {
        this(packages.orderedStream().toList());
    }

    GmcpOption(List<GmcpPackage> packages) {
        this.packages = List.copyOf(packages);
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public Stance ours() {
        return Stance.PROPOSE;
    }

    @Override
    public String protocol() {
        return "GMCP";
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return new Talk(negotiation, packages);
    }

    private static final class Talk implements Conversation, Gmcp.Wire {

        private final Negotiation negotiation;
        private final List<GmcpPackage> packages;
        private @Nullable Gmcp gmcp;

        Talk(Negotiation negotiation, List<GmcpPackage> packages) {
            this.negotiation = negotiation;
            this.packages = packages;
        }

        /** Whoever turns it off and on again begins anew. */
        @Override
        public void ours(boolean on) {
            negotiation.keepToken(false);
            gmcp = on ? new Gmcp(packages, this) : null;
        }

        @Override
        public void received(byte[] payload) {
            var open = gmcp;
            if (open != null && isText(payload)) {
                open.received(new String(payload, StandardCharsets.UTF_8));
            }
        }

        @Override
        public void told(GmcpMessage message) {
            var open = gmcp;
            if (open != null) {
                open.tell(message);
            }
        }

        @Override
        public void told(ClientFact fact) {
            var open = gmcp;
            if (open != null) {
                open.tell(fact);
            }
        }

        @Override
        public void want(Set<FactKind> facts) {
            negotiation.want(CODE, facts);
        }

        @Override
        public void ask(FactQuestion question) {
            negotiation.hear(new Input.Question(question));
        }

        @Override
        public void type(String line) {
            negotiation.hear(new Input.Wish(line));
        }

        @Override
        public void signIn(String name, String password) {
            negotiation.hear(new Input.Credentials(name, password));
        }

        @Override
        public void resume(String token, @Nullable Long seen) {
            negotiation.hear(new Input.Resume(token, seen));
        }

        @Override
        public void keepsToken(boolean keeps) {
            negotiation.keepToken(keeps);
        }

        @Override
        public void seen(long mark) {
            negotiation.confirm(mark);
        }

        @Override
        public void send(GmcpMessage message) {
            // a zero byte would cut it short in Mudlet; JSON has none, but what is sent need not come from our writer
            var payload = message.payload().replace("\0", "");
            negotiation.send(CODE, payload.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void introduced(String name, String version) {
            if (!name.isBlank()) {
                negotiation.update(abilities -> abilities.withProgram(name));
            }
            if (!version.isBlank()) {
                negotiation.update(abilities -> abilities.withVersion(version));
            }
        }

        @Override
        public void forward(GmcpMessage message) {
            negotiation.hear(new Input.OutOfBand(message));
        }

        private static boolean isText(byte[] payload) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload));
                return true;
            } catch (CharacterCodingException notUtf8) {
                return false;
            }
        }
    }
}
