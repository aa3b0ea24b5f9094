package vn.vankho.cli;

import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.home.Refusal;

/// Turns what broke into one sentence for the person at the terminal; the rest goes to the log.
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static String sentence(Throwable broken) {
        LOG.error("Command failed", broken);
        return switch (broken) {
            case Refusal refusal -> String.valueOf(refusal.getMessage());
            case NoSuchFileException missing -> "không có tệp " + missing.getFile() + ".";
            case FileSystemException file -> "không ghi hay đọc được " + file.getFile() + ".";
            default -> "có lỗi trong chương trình (%s).".formatted(broken);
        };
    }
}
