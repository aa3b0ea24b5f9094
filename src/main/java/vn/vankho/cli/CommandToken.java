package vn.vankho.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The secret that the lock file of the home holds while the server runs.
record CommandToken(String value) {

    boolean matches(String shown) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "CommandToken[…]";
    }
}
