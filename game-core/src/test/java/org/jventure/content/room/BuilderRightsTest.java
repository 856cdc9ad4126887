package org.jventure.content.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
        assertThat(world.rights.give(HILL, "EVE", world.ada)).isEmpty();
        assertThat(world.rights.buildersOf(HILL)).containsExactly("Eve");
        assertThat(world.rights.mayEdit(world.eve.account(), HILL)).isTrue();

        assertThat(world.rights.take(HILL, "Eve", world.ada)).isEmpty();
        assertThat(world.rights.mayEdit(world.eve.account(), HILL)).isFalse();
        assertThat(org.jventure.content.ContentDatabase.sql()
                .sql("select action || ' ' || subject from audit_entry order by id").query(String.class).list())
                .containsExactly("zone.give hill EVE", "zone.take hill Eve");
    }

    @Test
    void whatCannotBeGivenIsRefusedInWords() {
        assertThat(world.rights.give(HILL, "Eve", world.bob)).contains("Only an admin may say who builds where.");
        assertThat(world.rights.give(new ZoneId("atlantis"), "Eve", world.ada)).contains("There is no zone atlantis.");
        assertThat(world.rights.give(HILL, "Nobody", world.ada)).contains("There is no account of the name Nobody.");
        assertThat(world.rights.buildersOf(HILL)).isEmpty();
    }
}
