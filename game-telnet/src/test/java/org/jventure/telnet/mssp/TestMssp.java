package org.jventure.telnet.mssp;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jventure.session.Census;
import org.jventure.session.WorldFigures;
import org.jventure.telnet.option.TelnetOption;

/** MSSP of a small world. */
public final class TestMssp {

    public static final Census CENSUS = () ->
            new WorldFigures("The Lantern Coast", 3, Instant.ofEpochSecond(1_795_397_855), 6, 100, 40, 20, 4, 5, 33);

    private TestMssp() {}

    public static TelnetOption option() {
        return new MsspOption(report(Map.of()));
    }

    static MsspReport report(Map<String, String> more) {
        return new MsspReport(settings(more), CENSUS, () -> new MsspReport.Ports(5555, 5443), "JVenture 1");
    }

    private static MsspProperties settings(Map<String, String> more) {
        return new MsspProperties(
                "mud.example", "", List.of(), -1, "", "", "", "", "2026", "English", "", 0, "Custom", "Fantasy", "",
                "Adventure", "Custom", "", "Alpha", -1, false, false, false, false, more);
    }
}
