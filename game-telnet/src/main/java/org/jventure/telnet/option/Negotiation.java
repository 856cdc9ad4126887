package org.jventure.telnet.option;

import io.netty.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.session.Input;
import org.jventure.telnet.codec.Compression;
import org.jventure.telnet.codec.TelnetEvent;
import org.jventure.telnet.codec.TelnetEvent.Data;
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

    private final Channel channel;
    private final Map<Integer, Talk> talks = new TreeMap<>();
    private final Map<Integer, Set<FactKind>> facts = new HashMap<>();
    private final BitSet refusedOurs = new BitSet();
    private final BitSet refusedTheirs = new BitSet();
    private ClientAbilities abilities = ClientAbilities.UNKNOWN;
    private Runnable beforeWriting = () -> {};
    private Consumer<Input> upward = _ -> {};
    private boolean playing;
    private boolean keepsToken;
    private long confirmed;
    private int marksAsked;
    private Consumer<Boolean> markEar = _ -> {};
    private int changes;

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
        changes++;
    }

    /** Grows whenever something about the client may have changed: its abilities, what was agreed on, or what it wants to know. */
    public int changes() {
        return changes;
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

    /** The protocols that are agreed on and have a name. */
    public Set<String> protocols() {
        var names = new TreeSet<String>();
        talks.values().stream()
                .filter(Talk::isOn)
                .map(talk -> talk.option.protocol())
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    /** Whether a character is being played, and not only somebody signing in. */
    public boolean isPlaying() {
        return playing;
    }

    public void played() {
        playing = true;
        talks.values().stream().filter(Talk::isOn).forEach(talk -> talk.conversation.played());
    }

    /** Writes a subnegotiation. */
    public void send(int option, byte... payload) {
        write(new Subnegotiation(option, payload));
    }

    /** Writes text as it is, also escape codes; a line feed leaves as CR LF. */
    public void sendText(String text) {
        write(new Data(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Packs what is written from here on, or stops to. */
    void packOutput(boolean pack) {
        beforeWriting.run();
        channel.write(pack ? Compression.PACK_OUTPUT : Compression.STOP_PACKING);
    }

    /** The bytes behind the one that is just being heard are packed. */
    void unpackInput() {
        channel.pipeline().fireUserEventTriggered(Compression.UNPACK_INPUT);
    }

    /** Something for the client's program, to be written in order with the words. */
    public void tell(GmcpMessage message) {
        talks.values().stream().filter(Talk::isOn).forEach(talk -> talk.conversation.told(message));
    }

    /** The same of a fact. */
    public void tell(ClientFact fact) {
        talks.values().stream().filter(Talk::isOn).forEach(talk -> talk.conversation.told(fact));
    }

    /** The client's program wants to know these by the option, and no others. */
    public void want(int option, Set<FactKind> kinds) {
        var before = facts.put(option, kinds);
        var talk = talks.get(option);
        if (talk != null && talk.isOn() && !kinds.equals(before)) {
            changes++;
        }
    }

    /** What it wants to know by any option that is on. */
    public Set<FactKind> facts() {
        var all = EnumSet.noneOf(FactKind.class);
        facts.forEach((option, kinds) -> {
            var talk = talks.get(option);
            if (talk != null && talk.isOn()) {
                all.addAll(kinds);
            }
        });
        return all;
    }

    /** Whether the client's program keeps a token to come back by. */
    public boolean keepsToken() {
        return keepsToken;
    }

    void keepToken(boolean keeps) {
        keepsToken = keeps;
    }

    /** The highest mark of which the client's program has said that it has arrived; 0 if it never says so. */
    public long confirmed() {
        return confirmed;
    }

    void confirm(long mark) {
        confirmed = Math.max(confirmed, mark);
    }

    /** Asks the client to answer as soon as it has got all before: any answer will do, and it may never give one. */
    void askForMark(int option) {
        marksAsked++;
        write(new Negotiate(Verb.DO, option));
    }

    /** Told of each answer to that: whether the client knows the option, or only refuses it. */
    public void onMark(Consumer<Boolean> ear) {
        markEar = ear;
    }

    /** Something for the session, from the client's program. */
    void hear(Input input) {
        upward.accept(input);
    }

    /** Run before anything is written: brings what was said earlier on its way, so that all stays in order. */
    public void beforeWriting(Runnable bringing) {
        beforeWriting = bringing;
    }

    /** Where {@link #hear} goes. */
    void upward(Consumer<Input> ear) {
        upward = ear;
    }

    /** Whether an option takes the line for itself. */
    boolean takes(String line) {
        for (var talk : talks.values()) {
            if (talk.conversation.takes(line)) {
                return true;
            }
        }
        return false;
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
        if (talk != null && ours && talk.option.isMomentary()) {
            say(true, heard.option(), heard.verb().isPositive() ? Reply.ENABLE : Reply.NOTHING);
        } else if (talk != null && talk.option.isMomentary() && marksAsked > 0) {
            marksAsked--;
            markEar.accept(heard.verb().isPositive());
        } else if (talk != null) {
            talk.heard(ours, heard.verb().isPositive());
        } else if (heard.verb().isPositive()) {
            say(ours, heard.option(), Reply.REFUSE);
        }
    }

    void received(Subnegotiation heard) {
        var talk = talks.get(heard.option());
        if (talk != null && talk.isOn()) {
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
        if (!refused.get(option)) {
            refused.set(option);
            write(new Negotiate(ours ? Verb.WONT : Verb.DONT, option));
        }
    }

    private void write(TelnetEvent event) {
        beforeWriting.run();
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

        boolean isOn() {
            return ours.isOn() || theirs.isOn();
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
            changes++;
            if (aboutUs) {
                conversation.ours(on);
            } else {
                conversation.theirs(on);
            }
        }
    }
}
