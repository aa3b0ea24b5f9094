package vn.vankho.archive;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vankho.access.Journal;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.signature.Signatures;

@Configuration(proxyBeanMethods = false)
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
    Backups backups(VankhoHome home, Database database, Journal journal, Clock clock) {
        return new Backups(home, database, journal, clock);
    }
}
