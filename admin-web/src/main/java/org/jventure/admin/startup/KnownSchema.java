package org.jventure.admin.startup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the schema up to this program's, and keeps away from one that a newer program has written, unless its migrations
 * have promised that this one may go on with it.
 */
@Component
final class KnownSchema implements FlywayMigrationStrategy {

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
            flyway.migrate();
        } else if (!isPromised(flyway, theirs, ours)) {
            throw new NewerSchemaException(theirs.getLast().getVersion(), ours.getVersion());
        } // else: there is nothing for this one to do
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
