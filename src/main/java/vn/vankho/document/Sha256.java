package vn.vankho.document;

import java.util.regex.Pattern;

/// The SHA-256 digest of a file's bytes, as 64 lower-case hexadecimal digits.
public record Sha256(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "Not a SHA-256 in lower-case hex: '%s'".formatted(hex));
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
