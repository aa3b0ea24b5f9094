package vn.vankho.access.web;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/// Too many wrong passwords: the account opens again at a known time.
final class LockedUntil extends LockedException {

    private final Instant time;

    LockedUntil(Instant time) {
        super("account locked until " + time);
        this.time = time;
    }

    Instant time() {
        return time;
    }
}
