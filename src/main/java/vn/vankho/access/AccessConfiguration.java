package vn.vankho.access;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    Journal journal(VankhoHome home, Database database, Clock clock) {
        return Journal.open(home, database, clock);
    }

    @Bean
    LostDatabase lostDatabase(Journal journal) {
        return new LostDatabase(journal);
    }
}
