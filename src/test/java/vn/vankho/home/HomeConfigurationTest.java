package vn.vankho.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HomeConfigurationTest {

    @TempDir Path folder;

    @Test
    void opensTheDatabaseOfTheHomeThatIsNamed() {
        context()
                .run(
                        context -> {
                            assertThat(context.getBean(VankhoHome.class).root()).isEqualTo(folder);
                            assertThat(context).hasSingleBean(Database.class);
                            assertThat(folder.resolve("archive/db/vankho.db")).exists();
                        });
    }

    @Test
    void holdsTheHomeAsLongAsItRuns() {
        context().run(_ -> assertThat(HomeLock.tryHold(new VankhoHome(folder))).isEmpty());
        HomeLock.hold(new VankhoHome(folder)).close();
    }

    @Test
    void doesNotStartOnAHomeThatIsHeld() {
        try (var _ = HomeLock.hold(new VankhoHome(folder))) {
            context()
                    .run(
                            context ->
                                    assertThat(context)
                                            .getFailure()
                                            .hasRootCauseInstanceOf(HomeHeld.class));
        }
    }

    private ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withPropertyValues("VANKHO_HOME=" + folder)
                .withUserConfiguration(HomeConfiguration.class);
    }
}
