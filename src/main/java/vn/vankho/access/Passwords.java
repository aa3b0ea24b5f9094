package vn.vankho.access;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Turns passwords into hashes (bcrypt today; the hash names its method, so that it can change).
final class Passwords {

    static final int SHORTEST = 8;

    /// bcrypt looks at no more.
    static final int LONGEST_BYTES = 72;

    private final PasswordEncoder encoder =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nobodysHash = hash("khong ai dung mat khau nay");

    /// @throws AccountRefused with the reason, if the password is not fit for use
    void requireFit(String login, String password) {
        var typed = normalized(password);
        if (typed.codePointCount(0, typed.length()) < SHORTEST) {
            throw new AccountRefused("Mật khẩu phải có ít nhất %d ký tự.".formatted(SHORTEST));
        }
        if (typed.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new AccountRefused("Mật khẩu quá dài; hãy chọn mật khẩu ngắn hơn.");
        }
        if (typed.equalsIgnoreCase(login)) {
            throw new AccountRefused("Mật khẩu không được trùng với tên đăng nhập.");
        }
    }

    String hash(String password) {
        return Objects.requireNonNull(encoder.encode(normalized(password)));
    }

    /// Takes as long without a hash as with one, so that time does not tell whether a login exists.
    boolean match(String password, @Nullable String hash) {
        var typed = normalized(password);
        if (typed.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            typed = "";
        }
        boolean same = encoder.matches(typed, hash == null ? nobodysHash : hash);
        return same && hash != null;
    }

    /// The same key strokes give the same password, whether marks come composed or apart.
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
