package vn.vankho.vietnamese;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The codes of a legacy encoding and the letters that they show. A code is one character or more;
/// the longest one that fits is read.
final class CodeTable {

    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private int longest = 1;

    /// Adds a code; the first code of a letter is the one that it is written with.
    CodeTable with(String code, String letter) {
        var nfc = Normalizer.normalize(letter, Normalizer.Form.NFC);
        letters.putIfAbsent(code, nfc);
        codes.putIfAbsent(nfc, code);
        longest = Math.max(longest, code.length());
        return this;
    }

    /// Adds a code and its capital.
    CodeTable withCapital(String code, String letter) {
        with(code, letter);
        return with(code.toUpperCase(Locale.ROOT), letter.toUpperCase(Locale.ROOT));
    }

    String decode(String text) {
        return decode(List.of(text)).getFirst();
    }

    /// Decodes text that lies in several parts; a code that crosses a border belongs to the part in
    /// which it begins.
    List<String> decode(List<String> parts) {
        var whole = String.join("", parts);
        var decoded = new ArrayList<String>();
        int at = 0;
        int end = 0;
        for (var part : parts) {
            end += part.length();
            var out = new StringBuilder();
            while (at < end) {
                at += decodeOne(whole, at, out);
            }
            decoded.add(Normalizer.normalize(out, Normalizer.Form.NFC));
        }
        return decoded;
    }

    private int decodeOne(String text, int at, StringBuilder out) {
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            var letter = letters.get(text.substring(at, at + length));
            if (letter != null) {
                out.append(letter);
                return length;
            }
        }
        out.append(text.charAt(at));
        return 1;
    }

    String encode(String text) {
        var encoded = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            var letter = String.valueOf(c);
            var lower = codes.getOrDefault(letter.toLowerCase(Locale.ROOT), letter);
            encoded.append(codes.getOrDefault(letter, lower));
        }
        return encoded.toString();
    }
}
