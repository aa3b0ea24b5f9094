package vn.vankho.search.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.vankho.search.IndexComparison;
import vn.vankho.search.Search;

/// Builds and compares the index beside the pages; one of each at a time.
@Component
class IndexWork {

    private static final Logger log = LoggerFactory.getLogger(IndexWork.class);

    private final Search search;
    private final Clock clock;
    private final AtomicBoolean building = new AtomicBoolean();
    private final AtomicBoolean comparing = new AtomicBoolean();
    private volatile @Nullable Compared last;
    private volatile @Nullable String failed;

    IndexWork(Search search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    record Compared(ZonedDateTime at, IndexComparison result) {}

    /// @return whether it began; not while another is under way
    boolean rebuild() {
        if (!building.compareAndSet(false, true)) {
            return false;
        }
        failed = null;
        Thread.ofVirtual()
                .name("index-rebuild")
                .start(
                        () -> {
                            run(
                                    search::rebuild,
                                    "Chưa dựng được chỉ mục mới, chỉ mục cũ vẫn dùng; hãy xem dung"
                                            + " lượng đĩa còn trống rồi thử lại.");
                            building.set(false);
                            compare();
                        });
        return true;
    }

    /// @return whether it began; not while another is under way
    boolean compare() {
        if (!comparing.compareAndSet(false, true)) {
            return false;
        }
        Thread.ofVirtual()
                .name("index-comparison")
                .start(
                        () -> {
                            run(
                                    () ->
                                            last =
                                                    new Compared(
                                                            clock.instant()
                                                                    .atZone(ZoneId.systemDefault()),
                                                            search.compareWithArchive()),
                                    "Chưa đối chiếu được vì chỉ mục không đọc được; hãy dựng lại"
                                            + " chỉ mục.");
                            comparing.set(false);
                        });
        return true;
    }

    private void run(Runnable work, String sentence) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.error("Work on the index failed", failure);
            failed = sentence;
        }
    }

    boolean running() {
        return building.get() || comparing.get();
    }

    boolean building() {
        return building.get();
    }

    @Nullable Compared last() {
        return last;
    }

    /// What went wrong the last time, as a sentence.
    @Nullable String failed() {
        return failed;
    }
}
