package org.jventure.admin.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;

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

    static Stream<Exception> losses() {
        var behindRollBack = new TransactionSystemException("Could not roll back", new SQLException("rolling back"));
        behindRollBack.initApplicationException(new IllegalStateException(new SQLException("gone", "08006")));
        return Stream.of(
                new IllegalStateException(new SQLException("gone", "08003")),
                new IllegalStateException(new SQLException("going down", "57P01")),
                new IllegalStateException(new SQLException("too slow", "57014")),
                new IllegalStateException(new SQLException("Connection is closed")),
                new IllegalStateException(new SQLTransientConnectionException("none free")),
                behindRollBack);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void howeverTheDatabaseIsLostPeopleAreAskedToWait(Exception loss) throws Exception {
        var answer = new MockHttpServletResponse();

        new DatabaseAway().doFilter(new MockHttpServletRequest("GET", "/account"), answer, (_, _) -> {
            throw new ServletException(loss);
        });

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("holds its breath");
    }

    @Test
    void whatIsNoLossOfTheDatabaseIsNotHidden() {
        assertThatThrownBy(() -> new DatabaseAway().doFilter(
                new MockHttpServletRequest("GET", "/account"), new MockHttpServletResponse(), (_, _) -> {
                    throw new IllegalStateException(new SQLException("a constraint", "23514"));
                }))
                .hasRootCauseMessage("a constraint");
    }
}
