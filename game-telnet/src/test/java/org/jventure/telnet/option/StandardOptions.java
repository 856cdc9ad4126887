package org.jventure.telnet.option;

import java.util.ArrayList;
import java.util.List;
import org.jventure.gmcp.SessionPackage;
import org.jventure.telnet.msdp.TestMsdp;
import org.jventure.telnet.mssp.TestMssp;

/** The options of the game, for tests that begin without Spring. */
public final class StandardOptions {

    private StandardOptions() {}

    /** All there are in the game, with packages and variables of the test's own. */
    public static List<TelnetOption> all() {
        var options = new ArrayList<>(own());
        options.add(TestMsdp.option());
        options.add(TestMssp.option());
        return options;
    }

    static List<TelnetOption> own() {
        return List.of(
                new EchoOption(),
                new SgaOption(),
                new TimingMarkOption(),
                new TerminalTypeOption(),
                new EndOfRecordOption(),
                new NawsOption(),
                new EnvironmentOption(),
                new CharsetOption(),
                new Mccp2Option(),
                new Mccp3Option(),
                new MxpOption(),
                new GmcpOption(List.of(new SessionPackage())));
    }
}
