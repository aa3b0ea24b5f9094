package vn.vankho.transfer.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.vankho.casefile.CaseFileId;
import vn.vankho.home.Refusal;
import vn.vankho.transfer.Progress;

/// Packages being made: it takes its time, so it runs beside the page, and one at a time.
@Component
class PackWork {

    private static final Logger LOG = LoggerFactory.getLogger(PackWork.class);

    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();
    private final Map<CaseFileId, Ended> ended = new ConcurrentHashMap<>();

    /// How far the package of a case file is.
    record Running(CaseFileId file, int done, int all) {

        public String sentence() {
            return all == 0 ? "Đang chuẩn bị." : "Đã chép %d trên %d văn bản.".formatted(done, all);
        }
    }

    /// What came of it, for whoever asked.
    ///
    /// @param sentence for people
    record Ended(String login, boolean good, String sentence) {}

    /// What is being made for this case file; null if nothing is.
    @Nullable Running running(CaseFileId file) {
        var now = running.get();
        return now != null && now.file().equals(file) ? now : null;
    }

    @Nullable Ended ended(CaseFileId file) {
        return ended.get(file);
    }

    /// @param work gives back the sentence that says what was made
    /// @return false if another package is being made
    boolean start(CaseFileId file, String login, Function<Progress, String> work) {
        if (!running.compareAndSet(null, new Running(file, 0, 0))) {
            return false;
        }
        ended.remove(file);
        Thread.ofVirtual().name("packing").start(() -> run(file, login, work));
        return true;
    }

    private void run(CaseFileId file, String login, Function<Progress, String> work) {
        try {
            var sentence = work.apply((done, all) -> running.set(new Running(file, done, all)));
            ended.put(file, new Ended(login, true, sentence));
        } catch (Refusal refused) {
            ended.put(file, new Ended(login, false, String.valueOf(refused.getMessage())));
        } catch (RuntimeException broken) {
            LOG.error("A package could not be made", broken);
            ended.put(
                    file,
                    new Ended(
                            login,
                            false,
                            "Chưa làm được; chi tiết nằm trong tệp nhật ký của phần mềm."));
        } finally {
            running.set(null);
        }
    }
}
