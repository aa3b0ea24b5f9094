package vn.vankho.sandbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vankho.home.VankhoHome;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxSettings.class)
class SandboxConfiguration {

    @Bean
    Sandbox sandbox(SandboxSettings settings, VankhoHome home) {
        return new Sandbox(settings, home.archive(), home.index());
    }
}
