package org.jventure.routing;

import org.junit.jupiter.api.Test;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.testing.WireContract;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Online;

class NodeMessageTest {

    @Test
    void everyMessageComesBackAsItWas() {
        WireContract.everyMessageComesBack(NodeMessage.class);
        WireContract.everyMessageComesBack(SessionMessage.class);
        WireContract.everyMessageComesBack(ZoneRequest.class);
        WireContract.everyMessageComesBack(FarMessage.class);
        WireContract.everyMessageComesBack(Online.class);
    }

    @Test
    void noBytesDoHarm() {
        WireContract.noBytesDoHarm(NodeMessage.class);
    }
}
