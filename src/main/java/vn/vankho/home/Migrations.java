package vn.vankho.home;

import java.nio.file.Path;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// Brings the database forward to this program's version, all steps or none.
final class Migrations {

    private Migrations() {}

    static void bringUpToDate(Path file, String... locations) {
        var flyway = flyway(file, locations);
        try {
            refuseNewer(file, flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw HomeUnusable.notUpgraded(file, e);
        }
    }

    private static Flyway flyway(Path file, String... locations) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(SqliteFile.writing(file))
                .locations(locations)
                // One transaction around all new steps: a half upgraded database does not exist.
                .group(true)
                .load();
    }

    private static void refuseNewer(Path file, Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(Migrations::isUnknown)
                .findFirst()
                .ifPresent(
                        step -> {
                            throw HomeUnusable.newerThanProgram(
                                    file, String.valueOf(step.getVersion()));
                        });
    }

    private static boolean isUnknown(MigrationInfo step) {
        return step.getState() == MigrationState.FUTURE_SUCCESS
                || step.getState() == MigrationState.MISSING_SUCCESS;
    }
}
