package vn.vankho.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.vankho.vietnamese.LegacyEncoding;

/// Turns a .docx into one as it was typed in the 1990s: TCVN3 codes in the font `.VnTime`.
final class OldFont {

    private static final Pattern TEXT = Pattern.compile("(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)");

    private OldFont() {}

    static byte[] retyped(byte[] docx) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(retyped(entry.getName(), in.readAllBytes()));
            }
        }
        return out.toByteArray();
    }

    private static byte[] retyped(String part, byte[] content) {
        if (!part.startsWith("word/") || !part.endsWith(".xml")) {
            return content;
        }
        var xml = new String(content, StandardCharsets.UTF_8).replace("Times New Roman", ".VnTime");
        return encoded(xml).getBytes(StandardCharsets.UTF_8);
    }

    /// Word keeps the code of *ư*, 0xAD, as an element of its own.
    private static String encoded(String xml) {
        return TEXT.matcher(xml)
                .replaceAll(
                        run ->
                                Matcher.quoteReplacement(
                                        run.group(1)
                                                + LegacyEncoding.TCVN3
                                                        .encode(run.group(2))
                                                        .replace(
                                                                "\u00AD",
                                                                "</w:t><w:softHyphen/><w:t xml:space=\"preserve\">")
                                                + run.group(3)));
    }
}
