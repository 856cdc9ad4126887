package org.jventure.wire.older;

import org.jventure.kernel.LineNumber;
import org.jventure.presence.Reign;
import org.jventure.text.StyledText;

/** As nodes knew it before clients' programs were told facts. */
public sealed interface SessionMessage {

    record Overheard(Reign reign, LineNumber line, StyledText text) implements SessionMessage {}
}
