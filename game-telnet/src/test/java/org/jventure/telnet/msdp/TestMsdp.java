package org.jventure.telnet.msdp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.telnet.option.TelnetOption;

/** MSDP with two variables, read off one message. */
public final class TestMsdp {

    private TestMsdp() {}

    public static TelnetOption option() {
        return new MsdpOption(List.of(new Vital("HEALTH", "hp"), new Vital("MANA", "mp")));
    }

    /**
     * Reads the bytes as a client's message, and checks that each variable in it can be written and read again. Several
     * values become an array, which may be one too deep to be read the same.
     */
    public static void readAndWrite(byte[] bytes) {
        for (var variable : MsdpReader.read(bytes)) {
            var written = new MsdpWriter().variable(variable.name(), variable.value()).bytes();
            if (MsdpReader.read(written).isEmpty()) {
                throw new IllegalStateException(variable + " can't be read again");
            }
        }
    }

    private record Vital(String name, String key) implements MsdpVariable {

        @Override
        public @Nullable MsdpValue in(GmcpMessage message) {
            var value = message.name().equals("Char.Vitals") ? message.value().path(key) : null;
            return value == null || value.isMissingNode() ? null : MsdpValue.of(value.asString(""));
        }
    }
}
