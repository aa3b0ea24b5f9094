package vn.vankho.home;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    VankhoHome home(Environment environment) {
        return new VankhoHome(Path.of(environment.getProperty("VANKHO_HOME", "")));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    HomeLock homeLock(VankhoHome home) {
        return HomeLock.hold(home);
    }

    /// Opened only by the process that holds the home.
    @Bean
    Database database(VankhoHome home, @SuppressWarnings("unused") HomeLock held) {
        return Database.open(home);
    }
}
