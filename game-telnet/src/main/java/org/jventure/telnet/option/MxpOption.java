package org.jventure.telnet.option;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jventure.telnet.option.ClientAbilities.MarkupUse;
import org.springframework.stereotype.Component;

/**
 * MXP: exits and commands to click. All lines are secure, so that tags count; they come from our renderer only, which
 * escapes all other text. The client is asked which program it is and what it supports; its answers come as lines.
 */
@Component
final class MxpOption implements TelnetOption {

    private static final int CODE = 91;

    /** All lines from here on are secure, until another mode is set. */
    private static final String SECURE = "\u001b[6z";

    private static final String QUESTIONS = "<VERSION><SUPPORT>";

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
        return "MXP";
    }

    @Override
    public Conversation begin(Negotiation negotiation) {
        return new Talk(negotiation);
    }

    private static final class Talk implements Conversation {

        private static final Pattern VERSION = Pattern.compile("<VERSION\\b(.*)>", Pattern.CASE_INSENSITIVE);
        private static final Pattern SUPPORTS = Pattern.compile("<SUPPORTS\\b(.*)>", Pattern.CASE_INSENSITIVE);
        private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"?([^\\s\">]+)\"?");

        private final Negotiation negotiation;
        private boolean versionAsked;
        private boolean supportAsked;

        Talk(Negotiation negotiation) {
            this.negotiation = negotiation;
        }

        @Override
        public void ours(boolean on) {
            negotiation.update(abilities -> abilities.withMarkup(on ? MarkupUse.LINKS : MarkupUse.NONE));
            versionAsked = on;
            supportAsked = on;
            if (on) {
                negotiation.send(CODE);
                negotiation.sendText(SECURE + QUESTIONS);
            }
        }

        /** Each answer is taken once: what else looks like one has been typed. */
        @Override
        public boolean takes(String line) {
            if (versionAsked && line.startsWith("<")) {
                var version = VERSION.matcher(line.strip());
                if (version.matches()) {
                    versionAsked = false;
                    introduced(version.group(1));
                    return true;
                }
            }
            if (supportAsked && line.startsWith("<")) {
                var supports = SUPPORTS.matcher(line.strip());
                if (supports.matches()) {
                    supportAsked = false;
                    supported(supports.group(1));
                    return true;
                }
            }
            return false;
        }

        private void introduced(String attributes) {
            var found = ATTRIBUTE.matcher(attributes);
            while (found.find()) {
                var value = found.group(2);
                switch (found.group(1).toUpperCase(Locale.ROOT)) {
                    case "CLIENT" -> negotiation.update(
                            known -> known.client().program().isEmpty() ? known.withProgram(value) : known);
                    case "VERSION" -> negotiation.update(
                            known -> known.client().version().isEmpty() ? known.withVersion(value) : known);
                    default -> {}
                }
            }
        }

        private void supported(String tags) {
            if (tags.toLowerCase(Locale.ROOT).matches(".*\\s-send\\b.*")) {
                negotiation.update(abilities -> abilities.withMarkup(MarkupUse.ESCAPED));
            }
        }
    }
}
