package vn.vankho.archive;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vankho.access.Journal;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

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
    Backups backups(VankhoHome home, Database database, Journal journal, Clock clock) {
        return new Backups(home, database, journal, clock);
    }
}
