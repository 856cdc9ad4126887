package org.jventure.session;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.presence.SessionMessage;
import org.jventure.text.StyledText;

/** Over: nothing does anything any more. */
record Ended() implements Stage {

    @Override
    public void line(String line) {}

    @Override
    public void message(NodeId from, SessionMessage message) {}

    @Override
    public void news(WorldNews news) {}

    @Override
    public void closed() {}

    @Override
    public @Nullable StyledText prompt() {
        return null;
    }
}
