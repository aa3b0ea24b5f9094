package vn.vankho.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How files are taken in and read.
///
/// @param background whether documents are read, and the folder is watched, without being asked
/// @param threads how many documents are read at the same time
/// @param largestFile larger ones are refused
/// @param officeTime for a file that has its text in it
/// @param scanTime the longest for a PDF or a picture, whose pages may have to be recognised
/// @param output the most that a reading, and the files found inside, may take
/// @param watchedFolder where files are fetched from, relative to the home; watched while it exists
@ConfigurationProperties("vankho.intake")
public record IntakeSettings(
        @DefaultValue("true") boolean background,
        @DefaultValue("2") int threads,
        @DefaultValue("500MB") DataSize largestFile,
        @DefaultValue("2m") Duration officeTime,
        @DefaultValue("30m") Duration scanTime,
        @DefaultValue("1GB") DataSize output,
        @DefaultValue("inbox") Path watchedFolder) {

    public IntakeSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("vankho.intake.threads must be 1 at least");
        }
    }

    /// As they are where nothing is configured, without background work.
    public static IntakeSettings quiet() {
        return new IntakeSettings(
                false,
                1,
                DataSize.ofMegabytes(500),
                Duration.ofMinutes(2),
                Duration.ofMinutes(30),
                DataSize.ofGigabytes(1),
                Path.of("inbox"));
    }
}
