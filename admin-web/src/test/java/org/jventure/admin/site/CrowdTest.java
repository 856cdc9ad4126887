package org.jventure.admin.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jventure.admin.testing.SiteTest;
import org.jventure.zone.BatchStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CrowdTest extends SiteTest {

    @Autowired
    private HikariDataSource pages;

    @Autowired
    private BatchStore batches;

    @Test
    void aCrowdAtTheDoorDoesNotKeepTheGameFromSaving() throws Exception {
        var crowd = new ArrayList<Connection>();
        try {
            while (crowd.size() < pages.getMaximumPoolSize()) {
                crowd.add(pages.getConnection());
            }

            assertThat(batches.commit(List.of())).isEmpty();
        } finally {
            for (var connection : crowd) {
                connection.close();
            }
        }
    }
}
