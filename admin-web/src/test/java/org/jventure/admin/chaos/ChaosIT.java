package org.jventure.admin.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The short half of {@code ./chaos}, in one cluster: those faults that no other test has. */
@Timeout(420)
class ChaosIT {

    private static final List<String> SHORT = List.of(
            "database-cut-during-commit", "duplicate-sign-in", "kill-owner-mid-give", "pause-owner");

    @Test
    void noPromiseIsBrokenUnderRealFaults() throws Exception {
        try (var campaign = new Campaign(Path.of("target/chaos"), 3, line -> System.out.println("CHAOS " + line))) {
            var report = campaign.run(Faults.named(SHORT), 1, Duration.ZERO);

            assertThat(report.violations()).as(report::text).isZero();
        }
    }
}
