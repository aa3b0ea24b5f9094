package vn.vankho.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person's account as the administrator sees it.
///
/// @param lockedUntil null unless wrong passwords have locked the account; may lie in the past
public record Account(
        String login,
        String fullName,
        Set<Role> roles,
        boolean active,
        @Nullable Instant lockedUntil) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public Person person() {
        return new Person(login, fullName, roles);
    }
}
