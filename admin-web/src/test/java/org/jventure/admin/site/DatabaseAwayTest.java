package org.jventure.admin.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DatabaseAwayTest {

    @Test
    void aSetUpLinkThatMeetsNoDatabaseIsNotWrittenIntoTheLog() throws Exception {
        var log = (Logger) LoggerFactory.getLogger(DatabaseAway.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.WARN);
        var answer = new MockHttpServletResponse();

        new DatabaseAway().doFilter(new MockHttpServletRequest("GET", "/setup/s3cret"), answer, (_, _) -> {
            throw new IllegalStateException(new SQLException("gone", "08006"));
        });
        log.detachAppender(lines);
        log.setLevel(null);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(lines.list).singleElement().asString().doesNotContain("s3cret");
    }
}
