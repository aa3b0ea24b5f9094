package vn.vankho.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.home.VankhoHome;

/// The abbreviations of this office: those of its own file, and the product's where that says
/// nothing.
///
/// The file may be changed at any time; a change is seen within seconds.
final class OfficeAbbreviations implements Supplier<Abbreviations> {

    static final String FILE = "chu-viet-tat.txt";

    private static final Logger LOG = LoggerFactory.getLogger(OfficeAbbreviations.class);
    private static final long LOOK_AGAIN_AFTER = 2_000_000_000L;
    private static final long MOST_BYTES = 1_000_000;
    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final Path file;
    private volatile State state =
            new State(Abbreviations.STANDARD, NEVER, System.nanoTime() - LOOK_AGAIN_AFTER);

    /// @param changed when the file was changed that these were read from
    /// @param looked when somebody looked for changes
    private record State(Abbreviations abbreviations, FileTime changed, long looked) {}

    OfficeAbbreviations(VankhoHome home) {
        this.file = home.templates().resolve(FILE);
    }

    @Override
    public Abbreviations get() {
        var known = state;
        if (System.nanoTime() - known.looked() < LOOK_AGAIN_AFTER) {
            return known.abbreviations();
        }
        var changed = changed();
        var now = changed.equals(known.changed()) ? known.abbreviations() : read();
        state = new State(now, changed, System.nanoTime());
        return now;
    }

    private FileTime changed() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return NEVER;
        }
    }

    private Abbreviations read() {
        try {
            if (Files.size(file) <= MOST_BYTES) {
                return Abbreviations.withStandard(lines());
            }
            LOG.warn("{} is too large; the office's own abbreviations are not used", file);
        } catch (NoSuchFileException e) {
            LOG.debug("The office has no abbreviations of its own", e);
        } catch (IOException e) {
            LOG.warn("{} cannot be read; the office's own abbreviations are not used", file, e);
        }
        return Abbreviations.STANDARD;
    }

    /// A line that is none is left out, not the whole file.
    private List<String> lines() throws IOException {
        var text =
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\uFEFF", "");
        return WordList.entries(text.lines()).stream()
                .filter(line -> line.indexOf('=') > 0)
                .toList();
    }
}
