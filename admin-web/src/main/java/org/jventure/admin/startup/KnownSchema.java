package org.jventure.admin.startup;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the schema up to this program's, and keeps away from one that a newer program has written, unless its migrations
 * have promised that this one may go on with it.
 */
@Component
final class KnownSchema implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSchema.class);
    private static final int TRIES = 20;

    /** In which those who waited behind it get on. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** @throws NewerSchemaException before anything is changed */
    @Override
    public void migrate(Flyway flyway) {
        var all = flyway.info().all();
        var ours = newestKnown(all);
        var theirs = Arrays.stream(all)
                .filter(migration -> migration.getState().isApplied() && !migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null && version.compareTo(ours) > 0)
                .sorted()
                .toList();
        if (theirs.isEmpty()) {
            migratePatiently(flyway);
        } else if (!isPromised(flyway, theirs, ours)) {
            throw new NewerSchemaException(theirs.getLast().getVersion(), ours.getVersion());
        } // else: there is nothing for this one to do
    }

    /** A migration gives up soon where others hold what it needs, so that nobody waits behind it for long. */
    private static void migratePatiently(Flyway flyway) {
        for (int tries = 1; ; tries++) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException e) {
                if (tries == TRIES || !isLockedOut(e)) {
                    throw e;
                }
                LOG.info("Others hold what this version has to change in the database; trying again");
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean isLockedOut(Throwable e) {
        return e instanceof SQLException sql && ("55P03".equals(sql.getSQLState()) || "40P01".equals(sql.getSQLState()))
                || e.getCause() != null && isLockedOut(e.getCause());
    }

    private static MigrationVersion newestKnown(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .filter(migration -> migration.getState().isResolved() && migration.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    /** The promises stand beside Flyway's own table, whatever the connection's schema is. */
    private static boolean isPromised(Flyway flyway, List<MigrationVersion> theirs, MigrationVersion ours) {
        var promises = new JdbcSchemaPromises(flyway.getConfiguration().getDataSource(), schemaOf(flyway)).all();
        return theirs.stream().allMatch(version -> promises.stream().anyMatch(promise ->
                MigrationVersion.fromVersion(promise.schema()).equals(version)
                        && MigrationVersion.fromVersion(promise.knows()).compareTo(ours) <= 0));
    }

    private static String schemaOf(Flyway flyway) {
        var schemas = flyway.getConfiguration().getSchemas();
        return schemas.length == 0 ? "" : schemas[0];
    }
}
