package org.jventure.admin.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Gives the node a database of its own. The pool depends on it, so it stops after the last connection is closed. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatasourceSettings.class)
class EmbeddedDatabaseConfiguration {

    /**
     * @param data     where the data are kept
     * @param programs a folder for PostgreSQL's programs that several data directories share; by default each has its own
     */
    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(
            @Value("${jventure.data}") Path data,
            @Value("${jventure.embedded.programs:#{null}}") @Nullable Path programs) {
        return EmbeddedDatabase.start(data, programs);
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }
}
