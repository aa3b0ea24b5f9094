package vn.vankho.web;

import java.util.Locale;

/// The size of a file as a person says it.
final class FileSize {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private FileSize() {}

    static String inWords(long bytes) {
        if (bytes < 1_000) {
            return bytes + " byte";
        }
        return bytes < 1_000_000
                ? String.format(VIETNAMESE, "%.0f KB", bytes / 1e3)
                : String.format(VIETNAMESE, "%.1f MB", bytes / 1e6);
    }
}
