package org.jventure.telnet.mssp;

import org.jventure.telnet.option.EchoOption;
import org.jventure.telnet.option.Negotiation;
import org.jventure.telnet.option.TelnetOption;
import org.springframework.stereotype.Component;

/**
 * MSSP: tells a crawler about this game as soon as it agrees, and whoever types {@code MSSP-REQUEST} before signing in
 * the same in plain text.
 */
@Component
final class MsspOption implements TelnetOption {

    private static final int CODE = 70;
    private static final String REQUEST = "MSSP-REQUEST";

    /** The report is long, and its question short: it is given so often, and then the question is a line like any other. */
    private static final int MOST_REPORTS = 3;

    private final MsspReport report;

    MsspOption(MsspReport report) {
        this.report = report;
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
        return "MSSP";
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return new Conversation() {

            private int told;

            @Override
            public void ours(boolean on) {
                if (on && told < MOST_REPORTS) {
                    told++;
                    negotiation.send(CODE, report.payload());
                }
            }

            @Override
            public boolean takes(String line) {
                if (!line.strip().equals(REQUEST)
                        || told >= MOST_REPORTS
                        || negotiation.isPlaying()
                        || EchoOption.hidesInput(negotiation)) {
                    return false;
                }
                told++;
                negotiation.sendText(report.lines());
                return true;
            }
        };
    }
}
