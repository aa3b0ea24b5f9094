package vn.vankho.access;

import java.util.Set;

/// Who is working.
///
/// @param login the name they sign in with
public record Person(String login, String fullName, Set<Role> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /// Whoever works at the machine's own terminal: they can read the files anyway, so they hold
    /// every role.
    public static Person atTerminal() {
        var login = System.getProperty("user.name", "terminal");
        return new Person("@" + login, login, Set.of(Role.values()));
    }

    /// The product itself, for work that nobody asked for at this moment (watched folder, clean-up
    /// at start).
    public static Person system() {
        return new Person("@system", "Văn khố", Set.of(Role.CLERK));
    }
}
