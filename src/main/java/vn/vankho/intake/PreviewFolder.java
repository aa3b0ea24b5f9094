package vn.vankho.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.document.PageText;
import vn.vankho.intake.pdf.RenderTask;
import vn.vankho.intake.pdf.RenderTask.Drawn;
import vn.vankho.intake.pdf.RenderTask.Wanted;
import vn.vankho.sandbox.Limits;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;

/// The pictures of one document's pages in a folder. What is missing is drawn; a page that cannot
/// be
/// drawn is marked, so that it is not tried at every look.
final class PreviewFolder {

    private static final Logger log = LoggerFactory.getLogger(PreviewFolder.class);

    private static final int WIDTH = 1000;
    private static final String PAGES = "pages.txt";
    private static final String WORDS = "words.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(3), 300_000_000);

    /// Several people look at one page at the same time; it is drawn once.
    private final Lock oneDraws = new ReentrantLock();

    private final Path folder;
    private final Sandbox sandbox;
    private final Path original;
    private final String fileName;

    PreviewFolder(Path folder, Sandbox sandbox, Path original, String fileName) {
        this.folder = folder;
        this.sandbox = sandbox;
        this.original = original;
        this.fileName = fileName;
    }

    /// @param number from 1
    Optional<Path> page(int number) {
        var picture = folder.resolve(number + ".png");
        var beyond = number < 1 || number > knownPages().orElse(Integer.MAX_VALUE);
        if (!beyond && !Files.exists(picture)) {
            draw(number, picture);
        }
        return Optional.of(picture).filter(Files::exists);
    }

    /// May draw the first page to find out.
    OptionalInt pageCount() {
        if (knownPages().isEmpty()) {
            page(1);
        }
        return knownPages();
    }

    /// Where the words stand on a page of the rendition.
    Optional<PageText> words(int number) {
        if (pageCount().isEmpty() || !Files.exists(folder.resolve(RenderTask.RENDITION))) {
            return Optional.empty();
        }
        oneDraws.lock();
        try {
            var kept = folder.resolve(WORDS);
            if (!Files.exists(kept)) {
                readWords(kept);
            }
            return JSON.readValue(Files.readAllBytes(kept), Words.class).pages().stream()
                    .filter(page -> page.number() == number)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            oneDraws.unlock();
        }
    }

    private record Words(List<PageText> pages) {}

    /// A rendition that cannot be read has no words, and is not tried at every look.
    private void readWords(Path kept) throws IOException {
        var request = new ReadTask.Request(RenderTask.RENDITION);
        var pages = List.<PageText>of();
        if (sandbox.run(ReadTask.class, source(), request, LIMITS)
                instanceof Verdict.Done<ReadTask.Answer>(var answer, var made)) {
            pages = answer.reading().pages();
            sandbox.release(made);
        } else {
            log.info("The words on the rendition of {} cannot be read", original);
        }
        var beside = kept.resolveSibling(WORDS + ".new");
        Files.write(beside, JSON.writeValueAsBytes(new Words(pages)));
        Files.move(beside, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    private OptionalInt knownPages() {
        var pages = folder.resolve(PAGES);
        try {
            return Files.exists(pages)
                    ? OptionalInt.of(Integer.parseInt(Files.readString(pages)))
                    : OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(int number, Path picture) {
        oneDraws.lock();
        try {
            if (!Files.exists(picture) && !Files.exists(failed(number))) {
                Files.createDirectories(folder);
                drawNow(number, picture);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            oneDraws.unlock();
        }
    }

    private void drawNow(int number, Path picture) throws IOException {
        var wanted = new Wanted(number, WIDTH, fileName);
        switch (sandbox.run(RenderTask.class, source(), wanted, LIMITS)) {
            case Verdict.Done<Drawn>(var drawn, var made) -> {
                try {
                    keep(drawn, made, picture);
                } finally {
                    sandbox.release(made);
                }
            }
            case Verdict.Failed<Drawn>(var reason) -> fail(number, reason);
            case Verdict.OverLimit<Drawn>(var what) -> fail(number, "over limit: " + what);
        }
    }

    /// The PDF that was made of an office file before, if there is one.
    private Path source() {
        var rendition = folder.resolve(RenderTask.RENDITION);
        return Files.exists(rendition) ? rendition : original;
    }

    private void keep(Drawn drawn, Path made, Path picture) throws IOException {
        if (drawn.rendition()) {
            keep(made.resolve(RenderTask.RENDITION), folder.resolve(RenderTask.RENDITION));
        }
        if (drawn.pages() > 0) {
            var pages = Files.writeString(made.resolve(PAGES), Integer.toString(drawn.pages()));
            keep(pages, folder.resolve(PAGES));
        }
        if (drawn.picture()) {
            keep(made.resolve(RenderTask.PICTURE), picture);
        }
    }

    /// Whoever looks into the folder never sees half a file.
    private static void keep(Path made, Path kept) throws IOException {
        var beside = kept.resolveSibling(kept.getFileName() + ".new");
        Files.copy(made, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    private void fail(int number, String reason) throws IOException {
        log.info("Page {} of {} cannot be drawn: {}", number, original, reason);
        Files.writeString(failed(number), reason);
    }

    private Path failed(int number) {
        return folder.resolve(number + ".failed");
    }
}
