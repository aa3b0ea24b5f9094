package vn.vankho.cli;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import vn.vankho.home.HomeLock;

/// Writes into the home's lock file where the server listens, so that commands find it, and lets
/// them in by token
/// instead of by session.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ServerAnnouncement {

    private static final int TOKEN_BYTES = 32;

    @Bean
    CommandToken commandToken() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new CommandToken(HexFormat.of().formatHex(bytes));
    }

    @Bean
    Announcer announcer(HomeLock lock, CommandToken token) {
        return new Announcer(lock, token);
    }

    /// The token is the right to come in; a browser has no way to send it from another site.
    @Bean
    @Order(1)
    SecurityFilterChain commandDoorSecurity(HttpSecurity http) {
        return http.securityMatcher(CommandDoor.PATH)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    record Announcer(HomeLock lock, CommandToken token) {

        @EventListener
        void announce(WebServerInitializedEvent event) {
            lock.announce(event.getWebServer().getPort(), token.value());
        }
    }
}
