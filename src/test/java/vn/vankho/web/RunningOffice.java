package vn.vankho.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;
import vn.vankho.Vankho;
import vn.vankho.access.Accounts;
import vn.vankho.access.Role;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;

/// The whole product on a home of its own, with one account for each role; all tests of pages
/// share it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Vankho.class, properties = "vankho.intake.background=false")
@ContextConfiguration(initializers = RunningOffice.TemporaryHome.class)
@Import(RunningOffice.People.class)
public @interface RunningOffice {

    String PASSWORD = "mat khau cua toi";

    /// Deleted when the tests are over.
    class TemporaryHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var home = folder();
            var setting = Map.<String, Object>of("VANKHO_HOME", home.toString());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("home", setting));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("vankho-pages");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void delete(Path home) {
            try {
                FileSystemUtils.deleteRecursively(home);
            } catch (IOException busy) {
                throw new UncheckedIOException(busy);
            }
        }
    }

    /// Logins are the names of the roles in small letters.
    @TestConfiguration(proxyBeanMethods = false)
    class People {

        @Bean
        ApplicationRunner firstDay(Accounts accounts, Office office) {
            return _ -> {
                var admin =
                        accounts.createFirst("admin", "Quản Trị", Set.of(Role.ADMIN), PASSWORD)
                                .person();
                office.setUp(OwnOffice.named("Ủy ban nhân dân xã Minh Sơn"), admin);
                for (var role : Set.of(Role.CLERK, Role.DRAFTER, Role.LEADER, Role.READER)) {
                    accounts.create(
                            role.name().toLowerCase(java.util.Locale.ROOT),
                            role.label(),
                            Set.of(role),
                            PASSWORD,
                            admin);
                }
            };
        }
    }
}
