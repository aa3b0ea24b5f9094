package vn.vankho.intake.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vankho.vietnamese.LegacyEncoding;
import vn.vankho.vietnamese.Syllables;

/// Bytes that are a text, with nothing to tell how it was written down.
///
/// @param encoding as in a reading: `unicode`, `tcvn3`, …
record PlainText(String text, String encoding) {

    private static final Pattern LINE = Pattern.compile("(?<=\n)");
    private static final Charset CODES = StandardCharsets.ISO_8859_1;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    /// So much of a UTF-16 text of ours is, at least, on the same half of each pair of bytes.
    private static final double ONE_SIDED = 0.4;

    static PlainText of(byte[] bytes) {
        return unicode(bytes).map(PlainText::legacy).orElseGet(() -> eightBit(bytes));
    }

    /// The characters as a program of today shows them, old codes and all.
    static String asSeen(byte[] bytes) {
        return unicode(bytes).orElseGet(() -> shownByWindows(bytes).text());
    }

    private static Optional<String> unicode(byte[] bytes) {
        return byMark(bytes).or(() -> wide(bytes)).or(() -> strict(bytes, StandardCharsets.UTF_8));
    }

    /// Whether the bytes can be UTF-16 although no mark says so: control characters then stand in
    /// every second place.
    static boolean isWide(byte[] bytes) {
        return wide(bytes).isPresent();
    }

    private static Optional<String> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32LE")));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        return startsWith(bytes, 0xFE, 0xFF)
                ? Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE))
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        return bytes.length >= mark.length
                && Arrays.equals(Arrays.copyOf(bytes, mark.length), bytesOf(mark));
    }

    private static byte[] bytesOf(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static Optional<String> wide(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        if (highHalves(bytes, 1) > ONE_SIDED && highHalves(bytes, 0) < ONE_SIDED / 4) {
            return strict(bytes, StandardCharsets.UTF_16LE);
        }
        return highHalves(bytes, 0) > ONE_SIDED && highHalves(bytes, 1) < ONE_SIDED / 4
                ? strict(bytes, StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /// The share of bytes in every second place that are the upper half of a Latin letter.
    private static double highHalves(byte[] bytes, int from) {
        var zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros * 2.0 / bytes.length;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// Texts of old are also met copied into files of today.
    static PlainText legacy(String text) {
        if (LegacyEncoding.isUnicodeVietnamese(text)) {
            return new PlainText(text, "unicode");
        }
        return LegacyEncoding.detect(text)
                .map(encoding -> decoded(text, encoding))
                .orElse(new PlainText(text, "unicode"));
    }

    /// Line by line: a line that is no word of Vietnamese when decoded is left alone.
    private static PlainText decoded(String text, LegacyEncoding encoding) {
        var lines =
                LINE.splitAsStream(text)
                        .map(line -> better(line, encoding.decode(line)))
                        .collect(Collectors.joining());
        return new PlainText(lines, encoding.label());
    }

    private static String better(String line, String decoded) {
        return Syllables.quality(decoded) + 0.2 < Syllables.quality(line) ? line : decoded;
    }

    /// Not Unicode at all: an encoding of old, or what Windows made of it.
    private static PlainText eightBit(byte[] bytes) {
        var codes = new String(bytes, CODES);
        return LegacyEncoding.detect(codes)
                .filter(encoding -> encoding != LegacyEncoding.WINDOWS_1258)
                .map(encoding -> decoded(codes, encoding))
                .orElseGet(() -> shownByWindows(bytes));
    }

    private static PlainText shownByWindows(byte[] bytes) {
        var western = new String(bytes, WESTERN);
        var vietnamese = Normalizer.normalize(new String(bytes, VIETNAMESE), Normalizer.Form.NFC);
        return LegacyEncoding.detect(new String(bytes, CODES)).isPresent()
                ? new PlainText(vietnamese, "windows-1258")
                : new PlainText(western, "unicode");
    }
}
