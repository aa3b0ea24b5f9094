package vn.vankho.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the bare bytes of a file betray, whatever a parser makes of them.
///
/// @param pdf whether it begins as a PDF does
/// @param byteRanges every `/ByteRange`, with its four numbers where it has them
/// @param signatureNames whether a name of a signature's format occurs, such as `/adbe.pkcs7.sha1`
/// @param cutOff whether objects follow the last end-of-file mark: something is missing
record RawTraces(
        boolean pdf, List<RawByteRange> byteRanges, boolean signatureNames, boolean cutOff) {

    /// @param numbers empty where there are no four numbers
    record RawByteRange(long offset, List<Long> numbers) {}

    private static final int STEP = 1 << 20;
    private static final int OVERLAP = 8192;
    private static final int HEADER = 1024;
    private static final List<String> FORMATS =
            List.of("/adbe.pkcs7.", "/adbe.x509.", "/ETSI.CAdES", "/ETSI.RFC3161");
    private static final Pattern FOUR_NUMBERS =
            Pattern.compile(
                    "\\G/ByteRange\\s{0,99}+\\[\\s{0,99}+(\\d{1,12})\\s{1,99}+(\\d{1,12})\\s{1,99}+"
                            + "(\\d{1,12})\\s{1,99}+(\\d{1,12})\\s{0,4000}+]");

    static RawTraces scan(Path file) throws IOException {
        try (var in = Files.newByteChannel(file)) {
            var scan = new Scan();
            for (long at = 0; at == 0 || at < in.size(); at += STEP) {
                in.position(at);
                var buffer = ByteBuffer.allocate(STEP + OVERLAP);
                while (buffer.hasRemaining() && in.read(buffer) >= 0) {
                    // a channel may give less than asked
                }
                scan.look(new String(buffer.array(), 0, buffer.position(), ISO_8859_1), at);
            }
            return scan.result();
        }
    }

    private static final class Scan {
        private final List<RawByteRange> byteRanges = new ArrayList<>();
        private boolean pdf;
        private boolean names;
        private long lastEnd = -1;
        private long lastObject = -1;

        /// Marks that begin in the overlap belong to the next step.
        void look(String text, long start) {
            if (start == 0) {
                pdf = text.substring(0, Math.min(HEADER, text.length())).contains("%PDF-");
            }
            int end = Math.min(STEP, text.length());
            for (int i = 0; i < end; i++) {
                switch (text.charAt(i)) {
                    case '/' -> noteName(text, i, start);
                    case '%' -> lastEnd = text.startsWith("%%EOF", i) ? start + i : lastEnd;
                    case ' ' -> lastObject = text.startsWith(" obj", i) ? start + i : lastObject;
                    default -> {}
                }
            }
        }

        private void noteName(String text, int at, long start) {
            if (text.startsWith("/ByteRange", at)) {
                byteRanges.add(new RawByteRange(start + at, numbers(text, at)));
            } else if (FORMATS.stream().anyMatch(format -> text.startsWith(format, at))) {
                names = true;
            }
        }

        private static List<Long> numbers(String text, int at) {
            var four = FOUR_NUMBERS.matcher(text).region(at, text.length());
            if (!four.find()) {
                return List.of();
            }
            return List.of(
                    Long.valueOf(four.group(1)),
                    Long.valueOf(four.group(2)),
                    Long.valueOf(four.group(3)),
                    Long.valueOf(four.group(4)));
        }

        RawTraces result() {
            return new RawTraces(pdf, List.copyOf(byteRanges), names, lastObject > lastEnd);
        }
    }
}
