package vn.vankho.intake;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vankho.home.VankhoHome;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

    @Bean
    @ConditionalOnBooleanProperty(name = "vankho.intake.background", matchIfMissing = true)
    BackgroundReading backgroundReading(
            Intake intake,
            Rereading rereading,
            Summaries summaries,
            PageFinding pages,
            IntakeSettings settings) {
        return new BackgroundReading(
                intake.queue(), rereading, summaries, pages, settings.threads());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "vankho.intake.background", matchIfMissing = true)
    FolderWatch folderWatch(Intake intake, IntakeSettings settings, VankhoHome home) {
        var folder = watchedFolder(home, settings);
        return new FolderWatch(new WatchedFolder(folder, intake));
    }

    /// @throws WatchedFolderMisplaced if what comes in would lie among what is kept
    static Path watchedFolder(VankhoHome home, IntakeSettings settings) {
        var folder = home.root().resolve(settings.watchedFolder()).normalize();
        if (isKept(folder, home.archive()) || isKept(folder, home.index())) {
            throw new WatchedFolderMisplaced(folder);
        }
        return folder;
    }

    private static boolean isKept(Path folder, Path kept) {
        return folder.startsWith(kept) || kept.startsWith(folder);
    }
}
