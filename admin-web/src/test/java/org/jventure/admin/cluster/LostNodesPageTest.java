package org.jventure.admin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.jventure.admin.testing.SiteTest;
import org.jventure.kernel.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that died stays on the pages until it is back or is dismissed. */
class LostNodesPageTest extends SiteTest {

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void loseANode() {
        db.sql("""
                insert into cluster_node (node, incarnation, beat, member, version, state, lost_at)
                values ('node-9', 3, 7, '127.0.0.1:5709', '1', 'dead', now() - interval '1 hour')
                """).update();
    }

    @AfterEach
    void forgetIt() {
        db.sql("delete from cluster_node where node = 'node-9'").update();
    }

    @Test
    void aDeadNodeIsMissedOnBothPages() {
        var admin = staff(Role.ADMIN);

        assertThat(get("/admin", admin)).bodyText()
                .contains("The world runs, without node-9.", "node-9 is gone since ", " UTC; its zones run elsewhere.", "<small> of 2</small>")
                .doesNotContain("All is well");
        assertThat(get("/admin/cluster", admin)).bodyText()
                .contains("lost-row-node-9", "gone since", "1 of 2", "/admin/cluster/nodes/node-9/dismiss").doesNotContain("data-node=\"node-9\"");
    }

    @Test
    void anAdminDismissesItAndTheRecordSaysSo() {
        var name = newName();
        var admin = staff(name, Role.ADMIN);
        assertThat(get("/admin/cluster/nodes/node-9/dismiss", admin)).hasStatusOk().bodyText().contains("Ask after node-9 no longer");

        assertThat(post("/admin/cluster/nodes/node-9/dismiss", admin)).hasRedirectedUrl("/admin/cluster");

        assertThat(get("/admin", admin)).bodyText().contains("All is well").doesNotContain("node-9");
        assertThat(get("/admin/cluster", admin)).bodyText().contains("no longer ask after node-9", name).doesNotContain("lost-row-");
        var again = post("/admin/cluster/nodes/node-9/dismiss", admin);
        assertThat(again.getMvcResult().getFlashMap().get("refused")).asString().contains("Nobody misses a node");
        assertThat(post("/admin/cluster/nodes/%00/dismiss", admin).getResponse().getStatus()).isIn(302, 400);
    }

    @Test
    void aNodeThatLeftInGoodOrderIsNotMissed() {
        db.sql("update cluster_node set lost_at = null where node = 'node-9'").update();

        assertThat(get("/admin", staff(Role.ADMIN))).bodyText().contains("All is well").doesNotContain("node-9");
    }

    @Test
    void whoWouldDrainTheLastNodeThatTakesZonesIsToldBeforeThatItCannotBe() {
        assertThat(get("/admin/cluster/nodes/node-1/drain", staff(Role.ADMIN))).bodyText()
                .contains("No other node takes zones just now", "the leader refuses").doesNotContain("to other nodes, one after another");
    }
}
