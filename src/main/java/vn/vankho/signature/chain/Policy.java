package vn.vankho.signature.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The office's own dated rules for the engine, and the days on which algorithms fell.
public final class Policy {

    private static final byte[] BYTES = load();

    /// One algorithm that fell on a day; for keys, from a size on.
    private static final Pattern FALLEN =
            Pattern.compile(
                    "<Algo Date=\"(\\d{4}-\\d{2}-\\d{2})\"(?: Size=\"(\\d{1,5})\")?>([A-Z0-9-]{1,20})</Algo>");

    private Policy() {}

    private static byte[] load() {
        try (var in = Policy.class.getResourceAsStream("/vn/vankho/signature/policy.xml")) {
            if (in == null) {
                throw new IllegalStateException("policy.xml is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes() {
        return BYTES.clone();
    }

    /// SHA-256 of the rules, hexadecimal: stands in every report.
    public static String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// From when on an algorithm is no longer trusted for new signatures, if there is such a day.
    ///
    /// @param name such as `SHA1`, or `RSA-1024` for a key of so many bits
    public static Optional<Instant> fell(String name) {
        var parts = name.split("-", 2);
        boolean key = parts.length == 2 && parts[1].matches("\\d{1,5}") && !parts[0].equals("SHA3");
        return key ? fell(parts[0], Integer.valueOf(parts[1])) : fell(name, null);
    }

    /// Of several sizes the largest that the key reaches counts.
    private static Optional<Instant> fell(String name, @Nullable Integer bits) {
        Optional<Instant> day = Optional.empty();
        var all = FALLEN.matcher(new String(BYTES, java.nio.charset.StandardCharsets.UTF_8));
        while (all.find()) {
            boolean meant = all.group(3).equals(name);
            boolean reached =
                    bits == null || all.group(2) == null || bits >= Integer.parseInt(all.group(2));
            if (meant && reached) {
                day = Optional.of(start(all.group(1)));
            }
        }
        return day;
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
