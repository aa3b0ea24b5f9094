package vn.vankho.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may read a document or a case file: whoever's role opens its sensitivity or, where persons
/// are named because they alone need to know, these and nobody else.
///
/// @param named logins; empty where the sensitivity says who may
public record Audience(Sensitivity sensitivity, Set<String> named) {

    /// What whoever works at the machine itself holds: they can read the files anyway.
    private static final String MACHINE = "@";

    public Audience {
        named = Set.copyOf(named);
    }

    public static Audience of(Sensitivity sensitivity) {
        return new Audience(sensitivity, Set.of());
    }

    public boolean isNamed() {
        return !named.isEmpty();
    }

    /// The keys that open it: whoever holds one of them may read. See [Access#keys].
    public Set<String> keys() {
        if (named.isEmpty()) {
            return Set.of(sensitivity.name());
        }
        var keys = named.stream().map(Audience::key).collect(Collectors.toSet());
        keys.add(MACHINE);
        return Set.copyOf(keys);
    }

    /// The key of one person.
    static String key(Person person) {
        return person.login().startsWith(MACHINE) ? MACHINE : key(person.login());
    }

    private static String key(String login) {
        var normal = Normalizer.normalize(login.strip(), Normalizer.Form.NFC);
        return "login:" + normal.toLowerCase(Locale.ROOT);
    }
}
