package vn.vankho.access;

import static vn.vankho.access.Action.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The one door for rights: every page, REST call and command asks here.
///
/// A person may do what any one of their roles may. An administrator as such sees no content.
public final class Access {

    private static final Map<Role, Set<Action>> RIGHTS = new EnumMap<>(Role.class);

    static {
        grant(Role.READER, SEARCH, READ_PUBLIC, READ_INTERNAL);
        grant(
                Role.DRAFTER,
                SEARCH,
                READ_PUBLIC,
                READ_INTERNAL,
                DRAFT,
                CHECK_FORM,
                KEEP_TEMPLATES,
                READ_REGISTER,
                RESOLVE,
                READ_FILES,
                KEEP_FILES,
                REVIEW_DISPOSAL);
        grant(
                Role.CLERK,
                SEARCH,
                READ_PUBLIC,
                READ_INTERNAL,
                READ_RESTRICTED,
                TAKE_IN,
                DESCRIBE,
                CHECK_FORM,
                KEEP_TEMPLATES,
                GIVE_NUMBER,
                VOID_NUMBER,
                READ_REGISTER,
                REGISTER_INCOMING,
                DISTRIBUTE,
                RESOLVE,
                MANAGE_BOOKS,
                ARCHIVE_SIGNED,
                READ_FILES,
                KEEP_FILES,
                MANAGE_FILES,
                HOLD_FILES,
                REVIEW_DISPOSAL,
                VERIFY);
        grant(
                Role.LEADER,
                SEARCH,
                READ_PUBLIC,
                READ_INTERNAL,
                READ_RESTRICTED,
                CHECK_FORM,
                APPROVE,
                READ_REGISTER,
                DISTRIBUTE,
                RESOLVE,
                READ_FILES,
                HOLD_FILES,
                REVIEW_DISPOSAL,
                DECIDE_FILES,
                VERIFY,
                READ_JOURNAL);
        grant(
                Role.ADMIN,
                VERIFY,
                READ_JOURNAL,
                MANAGE_ACCOUNTS,
                MANAGE_OFFICE,
                MANAGE_INDEX,
                MANAGE_RETENTION,
                BACK_UP,
                LOAD_SAMPLE);
    }

    private Access() {}

    private static void grant(Role role, Action first, Action... more) {
        RIGHTS.put(role, EnumSet.of(first, more));
    }

    /// Whether the person may do this.
    public static boolean allows(Person person, Action action) {
        return person.roles().stream().anyMatch(role -> rightsOf(role).contains(action));
    }

    private static Set<Action> rightsOf(Role role) {
        return RIGHTS.getOrDefault(role, Set.of());
    }

    /// @throws NotAllowed if the person may not do this
    public static void require(Person person, Action action) {
        if (!allows(person, action)) {
            throw new NotAllowed(person, action);
        }
    }

    /// The sensitivities whose documents the person may find and read, unless others are named for
    /// one. Whether a document may be read, [#mayRead] says.
    public static Set<Sensitivity> readable(Person person) {
        return Arrays.stream(Sensitivity.values())
                .filter(sensitivity -> allows(person, toRead(sensitivity)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What the person holds of the keys that open documents, see [Audience#keys]: one for each
    /// sensitivity that their roles open and, if they may read at all, their own.
    public static Set<String> keys(Person person) {
        var keys = new HashSet<String>();
        readable(person).forEach(sensitivity -> keys.add(sensitivity.name()));
        if (!keys.isEmpty()) {
            keys.add(Audience.key(person));
        }
        return Set.copyOf(keys);
    }

    /// Whether the person may read what this audience may.
    public static boolean mayRead(Person person, Audience audience) {
        return !Collections.disjoint(keys(person), audience.keys());
    }

    /// @throws NotAllowed if the person may not read what this audience may
    public static void requireToRead(Person person, Audience audience) {
        if (!mayRead(person, audience)) {
            throw new NotAllowed(person, toRead(audience.sensitivity()));
        }
    }

    /// What a person must be allowed in order to read a document of this sensitivity.
    public static Action toRead(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case PUBLIC -> READ_PUBLIC;
            case INTERNAL -> READ_INTERNAL;
            case RESTRICTED -> READ_RESTRICTED;
        };
    }
}
