package org.jventure.telnet.msdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.MSDP;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.telnet.codec.Wire;
import org.jventure.telnet.msdp.MsdpReader.Variable;
import org.jventure.telnet.option.OptionTalk;

class MsdpOptionTest {

    private static final int VAR = 1;
    private static final int VAL = 2;
    private static final int TABLE = 3;
    private static final int END_TABLE = 4;
    private static final int ARRAY = 5;
    private static final int END_ARRAY = 6;

    private final OptionTalk talk = OptionTalk.begun();

    @Test
    void listsWhatThereIs() {
        talk.answer(IAC, DO, MSDP);

        assertThat(says(VAR, "LIST", VAL, "REPORTABLE_VARIABLES"))
                .isEqualTo(message(VAR, "REPORTABLE_VARIABLES", VAL, ARRAY, VAL, "HEALTH", VAL, "MANA", END_ARRAY));
        assertThat(says(VAR, "LIST", VAL, "COMMANDS"))
                .isEqualTo(message(
                        VAR, "COMMANDS", VAL, ARRAY, VAL, "LIST", VAL, "REPORT", VAL, "RESET", VAL, "SEND", VAL,
                        "UNREPORT", END_ARRAY));
        assertThat(says(VAR, "LIST", VAL, "REPORTED_VARIABLES"))
                .isEqualTo(message(VAR, "REPORTED_VARIABLES", VAL, ARRAY, END_ARRAY));
        assertThat(says(VAR, "LIST", VAL, "NOTHING_OF_THAT_NAME")).isEmpty();
    }

    @Test
    void reportsWhatChangesAndOnlyThen() {
        talk.answer(IAC, DO, MSDP);
        assertThat(says(VAR, "REPORT", VAL, "HEALTH")).isEqualTo(message(VAR, "HEALTH", VAL));

        assertThat(vitals("{\"hp\":7,\"mp\":3}")).isEqualTo(message(VAR, "HEALTH", VAL, "7"));
        assertThat(vitals("{\"hp\":7,\"mp\":2}")).isEmpty();
        assertThat(vitals("{\"hp\":6}")).isEqualTo(message(VAR, "HEALTH", VAL, "6"));

        says(VAR, "UNREPORT", VAL, "HEALTH");
        assertThat(vitals("{\"hp\":5}")).isEmpty();
    }

    @Test
    void sendsWhatItKnows() {
        talk.answer(IAC, DO, MSDP);
        vitals("{\"hp\":7,\"mp\":3}");

        assertThat(says(VAR, "SEND", VAL, "MANA", VAL, "HEALTH", VAL, "MANA", VAL, "LUCK"))
                .isEqualTo(message(VAR, "MANA", VAL, "3", VAR, "HEALTH", VAL, "7"));
        assertThat(says(VAR, "SEND", VAL, ARRAY, VAL, "HEALTH", END_ARRAY)).isEqualTo(message(VAR, "HEALTH", VAL, "7"));
    }

    @Test
    void resetForgetsWhatIsReported() {
        talk.answer(IAC, DO, MSDP);
        says(VAR, "REPORT", VAL, "HEALTH", VAL, "MANA");

        says(VAR, "RESET", VAL, "REPORTABLE_VARIABLES");

        assertThat(vitals("{\"hp\":7}")).isEmpty();
    }

    @Test
    void aClientTellsItsName() {
        talk.answer(IAC, DO, MSDP);

        says(VAR, "CLIENT_NAME", VAL, "MUSHclient", VAR, "CLIENT_VERSION", VAL, "5.07");

        assertThat(talk.client().program()).isEqualTo("MUSHclient");
        assertThat(talk.client().version()).isEqualTo("5.07");
    }

    @Test
    void manyCommandsInOneMessageAreNotAllAnswered() {
        talk.answer(IAC, DO, MSDP);
        var many = new java.util.ArrayList<Object>();
        for (int i = 0; i < 500; i++) {
            many.addAll(List.of(VAR, "LIST", VAL, "LISTS"));
        }

        assertThat(says(many.toArray()).length).isLessThan(16 * 200);
    }

    @Test
    void valuesOfAllKindsAreReadAsTheyAreWritten() {
        var value = new MsdpValue.Table(Map.of(
                "EXITS", new MsdpValue.Table(Map.of("n", MsdpValue.of(7))), "ITEMS", MsdpValue.of(List.of("a", "ÿ"))));

        var bytes = new MsdpWriter().variable("ROOM", value).bytes();

        assertThat(MsdpReader.read(bytes)).containsExactly(new Variable("ROOM", value));
    }

    @Test
    void whatStructuresMessagesCannotBeSmuggledIn() {
        var bytes = new MsdpWriter().variable("A\1B", MsdpValue.of("x\0\1\2\3\4\5\6y")).bytes();

        assertThat(bytes).isEqualTo(Wire.bytes(VAR, "AB", VAL, "xy"));
    }

    @Test
    void depthAndNumberAreBounded() {
        var deep = new Object[20_001];
        java.util.Arrays.fill(deep, ARRAY);
        deep[0] = VAL;
        for (int i = 2; i < deep.length; i += 2) {
            deep[i] = VAL;
        }
        assertThat(MsdpReader.read(Wire.bytes(VAR, "A", Wire.bytes(deep)))).hasSize(1);

        var many = Wire.bytes(VAR, "A", "\2x".repeat(3000));
        assertThat(MsdpReader.read(many).getFirst().texts()).hasSize(MsdpReader.MOST);
        assertThat(MsdpReader.read(Wire.bytes("\1A".repeat(3000)))).hasSize(MsdpReader.MOST);
    }

    @Test
    void nonsenseIsHarmless() {
        assertThat(MsdpReader.read(Wire.bytes("abc", END_TABLE, END_ARRAY, VAL))).isEmpty();
        assertThat(MsdpReader.read(Wire.bytes(VAR, VAL, TABLE, VAR, "x"))).hasSize(1);
    }

    private byte[] says(Object... parts) {
        Wire.receive(talk.channel(), IAC, SB, MSDP, Wire.bytes(parts), IAC, SE);
        return talk.received();
    }

    private byte[] vitals(String json) {
        talk.tell(new GmcpMessage("Char.Vitals", json));
        return talk.received();
    }

    private static byte[] message(Object... parts) {
        return Wire.bytes(IAC, SB, MSDP, Wire.bytes(parts), IAC, SE);
    }
}
