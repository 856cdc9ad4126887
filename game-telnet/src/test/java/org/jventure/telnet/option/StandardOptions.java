package org.jventure.telnet.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jventure.fact.FactKind;
import org.jventure.gmcp.GmcpPackage;
import org.jventure.gmcp.PackageNotes;
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
                new GmcpOption(List.of(new TestRoomPackage(), new SessionPackage())));
    }

    /** Has the game tell of the room where it is asked for, and makes no message of that. */
    private static final class TestRoomPackage implements GmcpPackage {

        @Override
        public String name() {
            return "Room";
        }

        @Override
        public Set<FactKind> facts() {
            return Set.of(FactKind.ROOM);
        }

        @Override
        public PackageNotes notes() {
            return new PackageNotes("The room.", List.of());
        }
    }
}
