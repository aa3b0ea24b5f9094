package vn.vankho.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Spells out the abbreviations that have one meaning: *BHYT* is *bảo hiểm y tế*.
///
/// The table is the one that the search reads, so that both understand the same.
final class ShortForms {

    private static final String TABLE = "/search/abbreviations.txt";

    /// Letters joined by `&` or a hyphen are one abbreviation: `NN&PTNT`, `KT-XH`.
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]{1,20}+(?:[&-][\\p{L}\\p{M}]{1,20}+){0,4}+");

    private static final Map<String, String> FULL = read();

    private ShortForms() {}

    private static Map<String, String> read() {
        var stream = Objects.requireNonNull(ShortForms.class.getResourceAsStream(TABLE));
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var full = new HashMap<String, String>();
            lines.lines().forEach(line -> add(line.strip(), full));
            return Map.copyOf(full);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lines that begin with `?` are abbreviations of several meanings: they stay as they are.
    private static void add(String line, Map<String, String> full) {
        if (line.isEmpty() || line.startsWith("#") || line.startsWith("?")) {
            return;
        }
        var sides = line.split("=", 2);
        var meaning = sides[1].split(";", 2)[0].strip();
        for (var written : sides[0].split(",")) {
            full.put(key(written), meaning);
        }
    }

    private static String key(String written) {
        return written.replaceAll("[^\\p{L}\\d]", "");
    }

    /// The text with every abbreviation in capitals written out in small letters.
    static String spelledOut(String text) {
        return WORD.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(full(found.group())));
    }

    private static String full(String word) {
        if (word.length() < 2 || !word.equals(word.toUpperCase(Locale.ROOT))) {
            return word;
        }
        return FULL.getOrDefault(key(word), word);
    }
}
