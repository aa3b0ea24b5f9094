package vn.vankho.search;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Other ways to spell the same text.
final class Spelled {

    private static final String TONE = "([\\u0300\\u0301\\u0303\\u0309\\u0323])";
    private static final String END = "(?![a-zA-Z\\u0300-\\u036F])";

    /// The tone on the first of two vowels: `hòa`, `thủy`, `khỏe`.
    private static final Pattern FIRST =
            Pattern.compile("(?i)(o" + TONE + "[ae]|(?<!q)u" + TONE + "y)" + END);

    /// In *quý* the u belongs to the consonant, and some write the tone on it all the same.
    private static final Pattern QUY = Pattern.compile("(?i)(?<=q)(u)(y|i)" + TONE + END);

    private static final Pattern I_OR_Y =
            Pattern.compile(
                    "(?i)(?<![a-zA-Z\\u0300-\\u036F])([hklmst]|qu)([iy])(?="
                            + TONE
                            + "?+"
                            + END
                            + ")");

    private Spelled() {}

    static Stream<String> others(String text) {
        return Stream.of(
                oldTones(text),
                toneOnU(text),
                otherI(text),
                oldTones(otherI(text)),
                Normalizer.normalize(text, Normalizer.Form.NFD),
                Normalizer.normalize(oldTones(text), Normalizer.Form.NFD),
                text.replace('Đ', 'Ð').replace('đ', 'ð'));
    }

    /// `hoà`, `thuỷ`, `khoẻ`.
    static String oldTones(String text) {
        return change(
                text,
                FIRST,
                vowels -> vowels.substring(0, 1) + vowels.substring(2) + vowels.charAt(1));
    }

    private static String toneOnU(String text) {
        return change(
                text, QUY, vowels -> vowels.substring(0, 1) + vowels.charAt(2) + vowels.charAt(1));
    }

    /// `kĩ` for `kỹ`, `quí` for `quý`, and the other way round.
    static String otherI(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        var changed =
                I_OR_Y.matcher(apart)
                        .replaceAll(found -> found.group(1) + other(found.group(2).charAt(0)));
        return Normalizer.normalize(changed, Normalizer.Form.NFC);
    }

    private static char other(char letter) {
        return switch (letter) {
            case 'i' -> 'y';
            case 'I' -> 'Y';
            case 'y' -> 'i';
            default -> 'I';
        };
    }

    private static String change(
            String text, Pattern pattern, java.util.function.UnaryOperator<String> change) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        var changed = pattern.matcher(apart).replaceAll(found -> change.apply(found.group()));
        return Normalizer.normalize(changed, Normalizer.Form.NFC);
    }
}
