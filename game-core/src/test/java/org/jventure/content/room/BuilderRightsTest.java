package org.jventure.content.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jventure.content.ContentDatabase;
import org.jventure.content.edit.BuilderRights.Answer.Done;
import org.jventure.content.edit.BuilderRights.Answer.Refused;
import org.jventure.kernel.Role;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.LivingTables;

class BuilderRightsTest {

    private static final ZoneId QUAY = new ZoneId("quay");
    private static final ZoneId HILL = new ZoneId("hill");

    private final EditedWorld world = new EditedWorld();

    @AfterEach
    void leaveNothing() {
        LivingTables.empty();
    }

    @Test
    void adminsMayAllBuildersTheirZonesPlayersNone() {
        assertThat(world.rights.zonesOf(world.ada.account())).containsExactly(HILL, QUAY);
        assertThat(world.rights.zonesOf(world.bob.account())).containsExactly(QUAY);
        assertThat(world.rights.zonesOf(world.eve.account())).isEmpty();
        assertThat(world.rights.zonesOf(world.pat.account())).isEmpty();
        assertThat(world.rights.mayEdit(world.bob.account(), QUAY)).isTrue();
        assertThat(world.rights.mayEdit(world.bob.account(), HILL)).isFalse();
        assertThat(world.rights.mayEdit(world.ada.account(), new ZoneId("a\0b"))).isFalse();
    }

    @Test
    void anAdminGivesAndTakesAZone() {
        assertThat(world.rights.give(HILL, "EVE", world.ada)).isEqualTo(new Done("Eve", null));
        world.rights.give(QUAY, "eve", world.ada);
        assertThat(world.rights.buildersOf(HILL)).containsExactly("Eve");
        assertThat(world.rights.mayEdit(world.eve.account(), HILL)).isTrue();

        assertThat(world.rights.take(HILL, "Eve", world.ada)).isEqualTo(new Done("Eve", null));
        assertThat(world.rights.mayEdit(world.eve.account(), HILL)).isFalse();
        assertThat(audit()).containsExactly("zone.give hill Eve", "zone.give quay Eve", "zone.take hill Eve");
    }

    @Test
    void aPlayerIsABuilderWithTheFirstZoneAndAPlayerAgainWithoutTheLast() {
        assertThat(world.rights.give(QUAY, "pat", world.ada)).isEqualTo(new Done("Pat", Role.BUILDER));
        assertThat(world.rights.mayEdit(world.pat.account(), QUAY)).isTrue();
        assertThat(world.rights.give(HILL, "Pat", world.ada)).isEqualTo(new Done("Pat", null));

        assertThat(world.rights.take(HILL, "Pat", world.ada)).isEqualTo(new Done("Pat", null));
        assertThat(world.rights.take(QUAY, "Pat", world.ada)).isEqualTo(new Done("Pat", Role.PLAYER));
        assertThat(role("Pat")).isEqualTo("PLAYER");
        assertThat(audit()).containsExactly(
                "role.grant BUILDER Pat", "zone.give hill Pat", "zone.take hill Pat", "zone.take quay Pat", "role.grant PLAYER Pat");
    }

    @Test
    void adminsStayAdminsWhateverIsGivenAndTaken() {
        assertThat(world.rights.give(HILL, "Ada", world.ada)).isEqualTo(new Done("Ada", null));
        assertThat(world.rights.take(HILL, "Ada", world.ada)).isEqualTo(new Done("Ada", null));
        assertThat(role("Ada")).isEqualTo("ADMIN");
    }

    @Test
    void aBuilderWithoutAnyZoneStaysOneWhenNoneIsTaken() {
        assertThat(world.rights.take(HILL, "Eve", world.ada)).isEqualTo(new Done("Eve", null));
        assertThat(role("Eve")).isEqualTo("BUILDER");
    }

    private static List<String> audit() {
        return ContentDatabase.sql().sql("select action || ' ' || subject from audit_entry order by id").query(String.class).list();
    }

    private static String role(String name) {
        return EditedWorld.one("select role from account where name = '" + name + "'", String.class);
    }

    @Test
    void whatCannotBeGivenIsRefusedInWords() {
        assertThat(world.rights.give(HILL, "Eve", world.bob)).isEqualTo(new Refused("Only an admin may say who builds where."));
        assertThat(world.rights.give(new ZoneId("atlantis"), "Eve", world.ada))
                .isEqualTo(new Refused("There is no zone atlantis."));
        assertThat(world.rights.give(HILL, "Nobody", world.ada))
                .isEqualTo(new Refused("There is no account of the name Nobody."));
        assertThat(world.rights.buildersOf(HILL)).isEmpty();
    }
}
