package org.jventure.admin.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jventure.admin.testing.SiteTest;

class FrontPageTest extends SiteTest {

    @Test
    void theFrontPageShowsTheRoomWhereNewcomersBeginInItsOwnWords() {
        assertThat(get("/", null)).hasStatusOk().bodyText()
                .contains("The Lantern Coast", "The Ferry Landing", "The ferry has put you down on tarred planks",
                        "Exits: north, east and in.")
                .doesNotContain("{feature}");
    }
}
