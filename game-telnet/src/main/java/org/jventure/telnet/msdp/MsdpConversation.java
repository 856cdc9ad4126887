package org.jventure.telnet.msdp;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.telnet.option.Negotiation;
import org.jventure.telnet.option.TelnetOption;

/** MSDP with one client: which variables are reported to it, and what it was told last. */
final class MsdpConversation implements TelnetOption.Conversation {

    private static final List<String> COMMANDS = List.of("LIST", "REPORT", "RESET", "SEND", "UNREPORT");
    private static final List<String> LISTS = List.of(
            "COMMANDS", "LISTS", "CONFIGURABLE_VARIABLES", "REPORTABLE_VARIABLES", "REPORTED_VARIABLES",
            "SENDABLE_VARIABLES");
    private static final List<String> CONFIGURABLE = List.of("CLIENT_NAME", "CLIENT_VERSION");

    /** Commands of one message that are heeded: each is answered with more bytes than it has. */
    private static final int MOST_COMMANDS = 16;

    /** What variables are read off: the client may ask for one at any time, so they have to be known. */
    private static final Set<FactKind> FACTS = Set.of(FactKind.CHARACTER, FactKind.ROOM);

    private final Negotiation negotiation;
    private final Map<String, MsdpVariable> variables;
    private final Map<String, MsdpValue> told = new HashMap<>();
    private final Set<String> reported = new TreeSet<>();

    MsdpConversation(Negotiation negotiation, Map<String, MsdpVariable> variables) {
        this.negotiation = negotiation;
        this.variables = variables;
    }

    @Override
    public void ours(boolean on) {
        reported.clear();
        negotiation.want(MsdpOption.CODE, on ? FACTS : Set.of());
    }

    @Override
    public void received(byte[] payload) {
        MsdpReader.read(payload).stream().limit(MOST_COMMANDS).forEach(this::obey);
    }

    @Override
    public void told(GmcpMessage message) {
        told(variable -> variable.in(message));
    }

    @Override
    public void told(ClientFact fact) {
        told(variable -> variable.in(fact));
    }

    private void told(Function<MsdpVariable, @Nullable MsdpValue> reading) {
        var changed = new MsdpWriter();
        boolean any = false;
        for (var variable : variables.values()) {
            var value = reading.apply(variable);
            if (value != null && !value.equals(told.put(variable.name(), value)) && reported.contains(variable.name())) {
                changed.variable(variable.name(), value);
                any = true;
            }
        }
        if (any) {
            negotiation.send(MsdpOption.CODE, changed.bytes());
        }
    }

    private void obey(MsdpReader.Variable command) {
        var arguments = new LinkedHashSet<>(command.texts());
        switch (command.name()) {
            case "LIST" -> arguments.forEach(this::list);
            case "SEND" -> send(arguments);
            case "REPORT" -> {
                reported.addAll(known(arguments));
                send(arguments);
            }
            case "UNREPORT" -> reported.removeAll(arguments);
            case "RESET" -> reset(arguments);
            case "CLIENT_NAME" -> arguments.forEach(name -> negotiation.update(known -> known.withProgram(name)));
            case "CLIENT_VERSION" ->
                arguments.forEach(version -> negotiation.update(known -> known.withVersion(version)));
            default -> {}
        }
    }

    private void list(String list) {
        switch (list) {
            case "COMMANDS" -> answer(list, COMMANDS);
            case "LISTS" -> answer(list, LISTS);
            case "CONFIGURABLE_VARIABLES" -> answer(list, CONFIGURABLE);
            case "REPORTABLE_VARIABLES", "SENDABLE_VARIABLES" -> answer(list, variables.keySet());
            case "REPORTED_VARIABLES" -> answer(list, reported);
            default -> {}
        }
    }

    private void reset(Set<String> lists) {
        if (lists.contains("REPORTABLE_VARIABLES") || lists.contains("REPORTED_VARIABLES")) {
            reported.clear();
        }
    }

    private void send(Set<String> names) {
        var known = known(names);
        if (!known.isEmpty()) {
            var message = new MsdpWriter();
            known.forEach(name -> message.variable(name, value(name)));
            negotiation.send(MsdpOption.CODE, message.bytes());
        }
    }

    private List<String> known(Set<String> names) {
        return names.stream().filter(variables::containsKey).toList();
    }

    private MsdpValue value(String name) {
        var value = told.get(name);
        var variable = variables.get(name);
        return value != null || variable == null ? (value == null ? MsdpValue.of("") : value) : variable.untold();
    }

    private void answer(String name, Collection<String> items) {
        negotiation.send(
                MsdpOption.CODE,
                new MsdpWriter().variable(name, MsdpValue.of(List.copyOf(items))).bytes());
    }
}
