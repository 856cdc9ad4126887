package org.jventure.telnet.msdp;

import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.jventure.telnet.option.Negotiation;
import org.jventure.telnet.option.TelnetOption;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** MSDP: typed variables that a client lists, asks for, and has reported when they change. */
@Component
final class MsdpOption implements TelnetOption {

    static final int CODE = 69;

    private final Map<String, MsdpVariable> variables = new TreeMap<>();

    @Autowired
    MsdpOption(ObjectProvider<MsdpVariable> variables) {
        this(variables.orderedStream().toList());
    }

    MsdpOption(List<MsdpVariable> variables) {
        variables.forEach(variable -> this.variables.put(variable.name(), variable));
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
        return "MSDP";
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return new MsdpConversation(negotiation, variables);
    }
}
