package org.jventure.telnet.option;

import io.netty.channel.Channel;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.jventure.telnet.codec.TelnetEvent;
import org.jventure.telnet.codec.TelnetEvent.Negotiate;
import org.jventure.telnet.codec.TelnetEvent.Subnegotiation;
import org.jventure.telnet.codec.TelnetEvent.Verb;
import org.jventure.telnet.option.Side.Reply;
import org.jventure.telnet.option.TelnetOption.Stance;

/**
 * What one connection has agreed on, and what that tells of the client. Negotiates by the Q method of RFC 1143, so that
 * no client can draw it into a loop; what it knows nothing of it refuses once. Whatever it says is written, not flushed.
 * On the connection's thread only.
 */
public final class Negotiation {

    /** RFC 860: asked for again and again, and each time the client waits for the answer. */
    private static final int TIMING_MARK = 6;

    private final Channel channel;
    private final Map<Integer, Talk> talks = new TreeMap<>();
    private final BitSet refusedOurs = new BitSet();
    private final BitSet refusedTheirs = new BitSet();
    private ClientAbilities abilities = ClientAbilities.UNKNOWN;

    /** Says nothing yet. */
    public Negotiation(Channel channel, List<TelnetOption> options) {
        this.channel = channel;
        options.stream()
                .sorted(Comparator.comparingInt(TelnetOption::code))
                .forEach(option -> talks.put(option.code(), new Talk(option, option.begin(this))));
    }

    public ClientAbilities abilities() {
        return abilities;
    }

    public void update(UnaryOperator<ClientAbilities> change) {
        abilities = change.apply(abilities);
    }

    /** Says WILL, unless it has been said or agreed. */
    public void offer(int option) {
        say(true, option, talk(option).ours.enable());
    }

    /** Says WONT, even if the offer has not been answered yet; nothing if it is off. */
    public void withdraw(int option) {
        say(true, option, talk(option).ours.abandon());
    }

    /** Whether both ends agree that we do the option. */
    public boolean isOurs(int option) {
        var talk = talks.get(option);
        return talk != null && talk.ours.isOn();
    }

    /** Writes a subnegotiation. */
    public void send(int option, byte... payload) {
        write(new Subnegotiation(option, payload));
    }

    /** Proposes what the options want to propose. */
    void begin() {
        talks.forEach((code, talk) -> {
            if (talk.option.ours() == Stance.PROPOSE) {
                say(true, code, talk.ours.enable());
            }
            if (talk.option.theirs() == Stance.PROPOSE) {
                say(false, code, talk.theirs.enable());
            }
        });
    }

    void received(Negotiate heard) {
        boolean ours = !heard.verb().speaksOfSender();
        @Nullable Talk talk = talks.get(heard.option());
        if (talk != null) {
            talk.heard(ours, heard.verb().isPositive());
        } else if (heard.verb().isPositive()) {
            say(ours, heard.option(), Reply.REFUSE);
        }
    }

    void received(Subnegotiation heard) {
        var talk = talks.get(heard.option());
        if (talk != null && (talk.ours.isOn() || talk.theirs.isOn())) {
            talk.conversation.received(heard.payload());
        }
    }

    private Talk talk(int option) {
        var talk = talks.get(option);
        if (talk == null) {
            throw new IllegalArgumentException("No such telnet option: " + option);
        }
        return talk;
    }

    private void say(boolean ours, int option, Reply reply) {
        switch (reply) {
            case NOTHING -> {}
            case ENABLE -> write(new Negotiate(ours ? Verb.WILL : Verb.DO, option));
            case DISABLE -> write(new Negotiate(ours ? Verb.WONT : Verb.DONT, option));
            case REFUSE -> refuse(ours, option);
        }
    }

    private void refuse(boolean ours, int option) {
        var refused = ours ? refusedOurs : refusedTheirs;
        if (!refused.get(option) || option == TIMING_MARK) {
            refused.set(option);
            write(new Negotiate(ours ? Verb.WONT : Verb.DONT, option));
        }
    }

    private void write(TelnetEvent event) {
        channel.write(event);
    }

    /** One option of this connection: both sides and the conversation about it. */
    private final class Talk {

        private final TelnetOption option;
        private final TelnetOption.Conversation conversation;
        private final Side ours = new Side();
        private final Side theirs = new Side();

        Talk(TelnetOption option, TelnetOption.Conversation conversation) {
            this.option = option;
            this.conversation = conversation;
        }

        void heard(boolean aboutUs, boolean yes) {
            var side = aboutUs ? ours : theirs;
            boolean wasOn = side.isOn();
            boolean wasPending = side.isPending();
            var stance = aboutUs ? option.ours() : option.theirs();
            say(aboutUs, option.code(), yes ? side.heardYes(stance != Stance.REFUSE) : side.heardNo());
            if (!side.isPending() && (wasPending || side.isOn() != wasOn)) {
                tell(aboutUs, side.isOn());
            }
        }

        private void tell(boolean aboutUs, boolean on) {
            if (aboutUs) {
                conversation.ours(on);
            } else {
                conversation.theirs(on);
            }
        }
    }
}
