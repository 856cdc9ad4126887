package org.jventure.telnet.msdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.MSDP;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.telnet.codec.Wire;
import org.jventure.telnet.option.OptionTalk;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class FactVariablesTest {

    private static final int VAR = 1;
    private static final int VAL = 2;
    private static final int TABLE = 3;
    private static final int END_TABLE = 4;

    private final OptionTalk talk = new OptionTalk(List.of(new MsdpOption(List.copyOf(
            new AnnotationConfigApplicationContext(FactVariables.class).getBeansOfType(MsdpVariable.class).values()))));

    private static ClientFact.Room room(int number, ClientFact.Way... ways) {
        return new ClientFact.Room(
                number, "town/steps", "The Steps", "Wet.", new ClientFact.Area(3, "town", "Town"), "",
                new ClientFact.Spot(2, -1, 0), List.of(ways));
    }

    private byte[] says(Object... payload) {
        Wire.receive(talk.channel(), IAC, SB, MSDP, Wire.bytes(payload), IAC, SE);
        talk.channel().flush();
        return talk.received();
    }

    private byte[] told(ClientFact fact) {
        talk.tell(fact);
        return talk.received();
    }

    private static byte[] message(Object... payload) {
        return Wire.bytes(IAC, SB, MSDP, Wire.bytes(payload), IAC, SE);
    }

    @Test
    void whoSpeaksItWantsToKnowOfCharacterAndRoom() {
        talk.answer(IAC, DO, MSDP);

        assertThat(talk.wanted()).containsExactly(FactKind.CHARACTER, FactKind.ROOM);
    }

    @Test
    void aRoomIsReportedWhenItIsAnother() {
        talk.answer(IAC, DO, MSDP);
        says(VAR, "REPORT", VAL, "ROOM_VNUM", VAL, "ROOM_EXITS");

        assertThat(told(room(12, new ClientFact.Way("n", 11)))).isEqualTo(message(
                VAR, "ROOM_EXITS", VAL, TABLE, VAR, "n", VAL, "11", END_TABLE, VAR, "ROOM_VNUM", VAL, "12"));
        assertThat(told(room(12, new ClientFact.Way("n", 11)))).isEmpty();
        assertThat(told(room(13, new ClientFact.Way("n", 11)))).isEqualTo(message(VAR, "ROOM_VNUM", VAL, "13"));
    }

    @Test
    void whatIsAskedForIsSent() {
        talk.answer(IAC, DO, MSDP);
        told(room(12, new ClientFact.Way("n", 11)));
        told(new ClientFact.Character("id", "Ann", "Ann", "Islander", "Wayfarer", 25));

        assertThat(says(VAR, "SEND", VAL, "CHARACTER_NAME")).isEqualTo(message(VAR, "CHARACTER_NAME", VAL, "Ann"));
        assertThat(says(VAR, "SEND", VAL, "MONEY")).isEqualTo(message(VAR, "MONEY", VAL, "25"));
        told(new ClientFact.Vitals(new ClientFact.Pool(41, 50), new ClientFact.Pool(30, 60), new ClientFact.Pool(1, 20)));
        assertThat(says(VAR, "SEND", VAL, "HEALTH")).isEqualTo(message(VAR, "HEALTH", VAL, "41"));
        assertThat(says(VAR, "SEND", VAL, "MANA_MAX")).isEqualTo(message(VAR, "MANA_MAX", VAL, "60"));
        told(new ClientFact.Standing(3, 250, 1000, 900, java.util.List.of()));
        assertThat(says(VAR, "SEND", VAL, "LEVEL")).isEqualTo(message(VAR, "LEVEL", VAL, "3"));
        assertThat(says(VAR, "SEND", VAL, "EXPERIENCE")).isEqualTo(message(VAR, "EXPERIENCE", VAL, "250"));
        assertThat(says(VAR, "SEND", VAL, "ROOM")).isEqualTo(message(
                VAR, "ROOM", VAL, TABLE, VAR, "VNUM", VAL, "12", VAR, "NAME", VAL, "The Steps", VAR, "AREA", VAL, "Town",
                VAR, "COORDS", VAL, TABLE, VAR, "X", VAL, "2", VAR, "Y", VAL, "-1", VAR, "Z", VAL, "0", END_TABLE,
                VAR, "TERRAIN", VAL, VAR, "EXITS", VAL, TABLE, VAR, "n", VAL, "11", END_TABLE, END_TABLE));
    }
}
