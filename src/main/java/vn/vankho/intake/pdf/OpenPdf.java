package vn.vankho.intake.pdf;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import vn.vankho.intake.format.Unreadable;

/// A PDF file whose pages are worked on one at a time, each within its time ([Patience]).
///
/// A page that hangs costs only itself: its thread is told to stop and left, and the file is opened
/// anew.
final class OpenPdf implements AutoCloseable {

    private static final Duration TIME_FOR_A_PAGE = Duration.ofSeconds(60);
    private static final int MOST_HANGING = 3;

    private static final String LOCKED =
            "Tệp PDF này được khóa bằng mật khẩu. Hãy mở khóa rồi nạp lại bản không có mật khẩu.";
    private static final String BROKEN =
            "Tệp PDF này bị hỏng hoặc không phải là PDF, nên không đọc được.";

    private final Path file;
    private final Duration time;
    private PDDocument document;
    private ExecutorService worker = newWorker();
    private int hanging;

    /// Work on one page.
    @FunctionalInterface
    interface PageWork<T> {
        T on(PDDocument document) throws Exception;
    }

    private OpenPdf(Path file, Duration time) throws IOException {
        this.file = file;
        this.time = time;
        this.document = load(file);
    }

    /// @throws Unreadable if it is locked or broken
    static OpenPdf open(Path file) throws Unreadable {
        return open(file, TIME_FOR_A_PAGE);
    }

    static OpenPdf open(Path file, Duration timeForPage) throws Unreadable {
        try {
            return new OpenPdf(file, timeForPage);
        } catch (InvalidPasswordException e) {
            throw new Unreadable(LOCKED, e);
        } catch (IOException e) {
            throw new Unreadable(BROKEN, e);
        }
    }

    private static PDDocument load(Path file) throws IOException {
        var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
        document.setResourceCache(new WithoutImages());
        return document;
    }

    /// A scan is drawn once; kept images would fill the memory.
    private static final class WithoutImages extends DefaultResourceCache {
        @Override
        public void put(COSObject indirect, PDXObject image) {
            // Not kept.
        }
    }

    int pageCount() {
        return document.getNumberOfPages();
    }

    <T> T work(PageWork<T> work) throws PageFailed {
        if (hanging >= MOST_HANGING) {
            throw new PageFailed(PageFailed.Reason.TIME, new TimeoutException("others hang"));
        }
        var current = document;
        var meter = new Meter();
        var result =
                worker.submit(
                        () -> {
                            meter.begin();
                            return work.on(current);
                        });
        try {
            if (!new Patience(time).await(some -> ended(result, some), meter::used)) {
                leaveWorker();
                throw new PageFailed(PageFailed.Reason.TIME, new TimeoutException("" + time));
            }
            return result.get();
        } catch (InterruptedException e) {
            leaveWorker();
            Thread.currentThread().interrupt();
            throw new PageFailed(PageFailed.Reason.TIME, e);
        } catch (ExecutionException e) {
            throw new PageFailed(PageFailed.Reason.BROKEN, e);
        }
    }

    private static boolean ended(Future<?> result, Duration some) throws InterruptedException {
        try {
            result.get(some.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
        return true;
    }

    /// The processor time of the thread that works on a page.
    private static final class Meter {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private volatile long before;
        private volatile long thread = -1;

        void begin() {
            before = THREADS.getCurrentThreadCpuTime();
            thread = Thread.currentThread().threadId();
        }

        Duration used() {
            var now = thread < 0 ? -1 : THREADS.getThreadCpuTime(thread);
            return now < 0 ? Duration.ZERO : Duration.ofNanos(now - before);
        }
    }

    /// The old document stays open: its thread may still be reading it.
    private void leaveWorker() {
        worker.shutdownNow();
        worker = newWorker();
        hanging++;
        try {
            document = load(file);
        } catch (IOException e) {
            hanging = MOST_HANGING;
        }
    }

    private static ExecutorService newWorker() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("pdf").factory());
    }

    @Override
    public void close() throws IOException {
        worker.shutdownNow();
        document.close();
    }
}
