package vn.vankho.intake.pdf;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.intake.pdf.PageFailed.Reason;

/// Reads pictures of pages, two at a time. No more than two are in memory.
final class OcrQueue implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OcrQueue.class);
    private static final int AT_A_TIME = 2;

    private final OcrReader reader;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    AT_A_TIME, Thread.ofPlatform().daemon().name("ocr-", 1).factory());
    private final Semaphore places = new Semaphore(AT_A_TIME);

    /// What came of a page.
    sealed interface Outcome {
        record Read(Layout layout) implements Outcome {}

        /// @param why the end of a Vietnamese sentence about the page
        record Failed(String why) implements Outcome {}
    }

    /// Makes the picture of a page.
    @FunctionalInterface
    interface PictureSource {
        GreyPage get() throws PageFailed;
    }

    private OcrQueue(OcrReader reader) {
        this.reader = reader;
    }

    /// @throws OcrUnavailable if this machine cannot do it
    static OcrQueue open(Map<String, String> environment) throws OcrUnavailable {
        return new OcrQueue(new OcrReader(Tesseract.installed(environment)));
    }

    /// Waits for a place, makes the picture, and leaves it to be read.
    ///
    /// @param then is told what came of it, in another thread
    void add(PictureSource source, Consumer<Outcome> then) {
        places.acquireUninterruptibly();
        try {
            var page = source.get();
            workers.execute(() -> readAndTell(page, then));
        } catch (PageFailed e) {
            places.release();
            log.info("A page cannot be drawn", e);
            then.accept(new Outcome.Failed(e.words()));
        }
    }

    private void readAndTell(GreyPage page, Consumer<Outcome> then) {
        try {
            then.accept(read(page));
        } finally {
            places.release();
        }
    }

    private Outcome read(GreyPage page) {
        try {
            return new Outcome.Read(reader.read(page));
        } catch (TimeoutException e) {
            return new Outcome.Failed(Reason.TIME.words());
        } catch (IOException | RuntimeException e) {
            // The other pages are read all the same, and this one is named.
            log.warn("A page cannot be read", e);
            return new Outcome.Failed("chương trình nhận dạng chữ báo lỗi");
        }
    }

    /// Waits until all pages are read.
    @Override
    public void close() {
        workers.close();
    }
}
