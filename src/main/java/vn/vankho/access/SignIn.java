package vn.vankho.access;

import java.time.Instant;

/// What became of an attempt to sign in.
public sealed interface SignIn {

    record SignedIn(Person person) implements SignIn {}

    /// Login or password is wrong; which of them is nobody's business.
    record WrongPassword() implements SignIn {}

    /// Too many wrong passwords; even the right one is not looked at before then.
    record LockedUntil(Instant time) implements SignIn {}

    /// The password is right, but the account was closed.
    record Inactive() implements SignIn {}
}
