package vn.vankho.drafting.filling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A picture of the data: PNG or JPEG, as base64 text, as a `data:` address, or as an object with
/// `dữ liệu` and `mô tả`.
///
/// @param ending of its file: `png` or `jpeg`
/// @param width in pixels
/// @param description alternative text for those who cannot see it; may be empty
record Picture(byte[] content, String ending, int width, int height, String description) {

    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_LETTERS = MOST_BYTES / 3 * 4 + 100;
    private static final long MOST_PIXELS = 40_000_000;

    /// Says why a value is no picture, as a sentence in Vietnamese.
    static final class Unusable extends Exception {

        Unusable(String sentence) {
            super(sentence);
        }
    }

    static Picture of(@Nullable Object value) throws Unusable {
        if (value instanceof Map<?, ?> map) {
            var described = map.entrySet().stream();
            var text = described.filter(entry -> is(entry, "mô tả")).findFirst();
            var data = map.entrySet().stream().filter(entry -> is(entry, "dữ liệu")).findFirst();
            var description = text.map(entry -> String.valueOf(entry.getValue())).orElse("");
            return read(data.<Object>map(Map.Entry::getValue).orElse(null), description);
        }
        return read(value, "");
    }

    private static boolean is(Map.Entry<?, ?> entry, String name) {
        return Names.same(String.valueOf(entry.getKey()), name) && entry.getValue() != null;
    }

    private static Picture read(@Nullable Object value, String description) throws Unusable {
        if (!(value instanceof String text) || text.isBlank()) {
            throw new Unusable("chưa có ảnh");
        }
        if (text.length() > MOST_LETTERS) {
            throw new Unusable("ảnh lớn hơn %d MB".formatted(MOST_BYTES / 1_000_000));
        }
        return read(decoded(text), description);
    }

    private static byte[] decoded(String text) throws Unusable {
        int start = text.startsWith("data:") ? text.indexOf(',') + 1 : 0;
        try {
            return Base64.getMimeDecoder().decode(text.substring(start));
        } catch (IllegalArgumentException damaged) {
            throw new Unusable("dữ liệu ảnh không phải base64");
        }
    }

    private static Picture read(byte[] content, String description) throws Unusable {
        var ending = ending(content);
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var reader = ImageIO.getImageReadersByFormatName(ending).next();
            try {
                reader.setInput(stream, true, true);
                return sized(content, ending, reader.getWidth(0), reader.getHeight(0), description);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // The readers meet damaged files with whatever exception comes of it.
            throw new Unusable("ảnh đã hỏng");
        }
    }

    private static Picture sized(
            byte[] content, String ending, int width, int height, String description)
            throws Unusable {
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            throw new Unusable("ảnh có %d × %d điểm, quá lớn".formatted(width, height));
        }
        return new Picture(content, ending, width, height, description);
    }

    private static String ending(byte[] content) throws Unusable {
        if (starts(content, 0x89, 'P', 'N', 'G')) {
            return "png";
        }
        if (starts(content, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        throw new Unusable("chỉ dùng được ảnh PNG hoặc JPEG");
    }

    private static boolean starts(byte[] content, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
