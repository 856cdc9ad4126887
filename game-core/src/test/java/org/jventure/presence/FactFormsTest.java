package org.jventure.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactQuestion;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.LineNumber;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.StyledText;
import org.jventure.wire.WireCodec;

/** Nodes that know of facts and nodes that do not understand each other. */
class FactFormsTest {

    private static final CharacterId ANN = new CharacterId(new UUID(1, 2));
    private static final SessionAddress HERE = new SessionAddress(new NodeId("node-1"), 1, 7);
    private static final Reign REIGN = new Reign(new ZoneId("town"), 3, 1);
    private static final LineNumber LINE = new LineNumber("gossip", ANN, 1, 1);
    private static final StyledText WORDS = StyledText.plain("[gossip] Ann: hi");

    private final WireCodec<ZoneRequest> requests = WireCodec.of(ZoneRequest.class);
    private final WireCodec<SessionMessage> messages = WireCodec.of(SessionMessage.class);
    private final WireCodec<org.jventure.wire.older.ZoneRequest> olderRequests =
            WireCodec.of(org.jventure.wire.older.ZoneRequest.class);
    private final WireCodec<org.jventure.wire.older.SessionMessage> olderMessages =
            WireCodec.of(org.jventure.wire.older.SessionMessage.class);

    @Test
    void aSessionOfAnOlderNodeWantsNothing() {
        var sent = olderRequests.write(new org.jventure.wire.older.ZoneRequest.Enter(ANN, 4, HERE, 2));

        assertThat(requests.read(sent)).contains(new ZoneRequest.Enter(ANN, 4, HERE, 2));
    }

    @Test
    void anOlderNodeLetsInWhoWantsFacts() {
        var sent = requests.write(new ZoneRequest.Enter(ANN, 4, HERE, 2, true, true, 63));

        assertThat(olderRequests.read(sent)).contains(new org.jventure.wire.older.ZoneRequest.Enter(ANN, 4, HERE, 2));
    }

    @Test
    void anOlderNodePassesOverWhatItDoesNotKnow() {
        assertThat(olderRequests.read(requests.write(new ZoneRequest.Listen(ANN, 4, 63)))).isEmpty();
        assertThat(olderRequests.read(requests.write(new ZoneRequest.Ask(ANN, 4, new FactQuestion.WhoIsOn())))).isEmpty();
        assertThat(olderMessages.read(messages.write(new SessionMessage.Fact(REIGN, new ClientFact.NoWay("n"))))).isEmpty();
    }

    @Test
    void wordsOfAChannelAreUnderstoodBothWays() {
        var spoken = new ClientFact.Spoken("gossip", "Ann", "[gossip] Ann: hi", "hi");

        assertThat(olderMessages.read(messages.write(new SessionMessage.Overheard(REIGN, LINE, WORDS, spoken))))
                .contains(new org.jventure.wire.older.SessionMessage.Overheard(REIGN, LINE, WORDS));
        assertThat(messages.read(olderMessages.write(new org.jventure.wire.older.SessionMessage.Overheard(REIGN, LINE, WORDS))))
                .contains(new SessionMessage.Overheard(REIGN, LINE, WORDS, null));
    }
}
