package vn.vankho.archive;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vankho.access.Journal;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.signature.Signatures;
import vn.vankho.signature.TimeStamps;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeepingSettings.class)
class ArchiveConfiguration {

    @Bean
    Archive archive(
            VankhoHome home,
            Database database,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        return Archive.open(home, database, journal, events, clock);
    }

    @Bean
    SignatureRecords signatureRecords(
            Archive archive, Signatures signatures, Database database, Clock clock) {
        return new SignatureRecords(archive, signatures, database, clock);
    }

    @Bean
    RootStamps rootStamps(Archive archive, Database database, Journal journal, TimeStamps stamps) {
        return new RootStamps(archive, database, journal, stamps);
    }

    @Bean
    Disposals disposals(Archive archive) {
        return archive.disposals();
    }

    @Bean
    Holds holds(Database database, Journal journal, Clock clock) {
        return new Holds(database, journal, clock);
    }

    /// Looks at the signatures of what was read, while the server runs.
    @Bean
    @ConditionalOnProperty(name = "vankho.intake.background", matchIfMissing = true)
    BackgroundJudging backgroundJudging(SignatureRecords records, Signatures signatures) {
        return new BackgroundJudging(records, signatures);
    }

    @Bean
    ReturnedDisposals returnedDisposals(Database database, Journal journal, Clock clock) {
        return new ReturnedDisposals(database, journal, clock);
    }

    @Bean
    Backups backups(VankhoHome home, Database database, Journal journal, Clock clock) {
        return new Backups(home, database, journal, clock);
    }

    @Bean
    Fixity fixity(Archive archive, KeepingSettings settings) {
        return archive.fixity(pace(settings));
    }

    private static Pace pace(KeepingSettings settings) {
        return new Pace(settings.readPerSecond().toBytes());
    }

    @Bean
    Repairs repairs(
            VankhoHome home,
            Archive archive,
            Database database,
            Journal journal,
            Clock clock,
            Fixity fixity) {
        return new Repairs(home.archive(), archive.store(), database, journal, clock, fixity);
    }

    @Bean
    BackupPlaces backupPlaces(
            VankhoHome home,
            Archive archive,
            Database database,
            Journal journal,
            Clock clock,
            KeepingSettings settings) {
        var objects = new SecondCopy(archive.store(), database, journal, clock, pace(settings));
        var copies =
                new DatedCopies(home, database, journal, clock, objects, settings.dailyBackups());
        return new BackupPlaces(home, database, journal, clock, objects, copies);
    }

    @Bean
    RestoreDrill restoreDrill(VankhoHome home, Database database, Journal journal, Clock clock) {
        return new RestoreDrill(home, database, journal, clock);
    }

    /// While the server runs.
    @Bean
    @ConditionalOnProperty(name = "vankho.intake.background", matchIfMissing = true)
    BackgroundKeeping backgroundKeeping(Journal journal, Fixity fixity, BackupPlaces places) {
        return new BackgroundKeeping(journal, fixity, places);
    }
}
