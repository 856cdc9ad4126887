package org.jventure.admin.startup;

import java.util.Arrays;
import java.util.Comparator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the schema up to this program's, and keeps away from one that a newer program has written: what that one
 * promises about its rows this one does not know.
 */
@Component
final class KnownSchema implements FlywayMigrationStrategy {

    /** @throws NewerSchemaException before anything is changed */
    @Override
    public void migrate(Flyway flyway) {
        var info = flyway.info();
        Arrays.stream(info.all())
                .filter(migration -> migration.getState().isApplied() && !migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null && version.compareTo(newestKnown(info.all())) > 0)
                .max(Comparator.naturalOrder())
                .ifPresent(theirs -> {
                    throw new NewerSchemaException(theirs.getVersion(), newestKnown(info.all()).getVersion());
                });
        flyway.migrate();
    }

    private static MigrationVersion newestKnown(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .filter(migration -> migration.getState().isResolved() && migration.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }
}
