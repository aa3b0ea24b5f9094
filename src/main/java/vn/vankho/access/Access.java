package vn.vankho.access;

import static vn.vankho.access.Action.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
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
                RESOLVE);
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
                VERIFY,
                READ_JOURNAL);
        grant(
                Role.ADMIN,
                VERIFY,
                READ_JOURNAL,
                MANAGE_ACCOUNTS,
                MANAGE_OFFICE,
                MANAGE_INDEX,
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

    /// The sensitivities whose documents the person may find and read.
    public static Set<Sensitivity> readable(Person person) {
        return Arrays.stream(Sensitivity.values())
                .filter(sensitivity -> allows(person, toRead(sensitivity)))
                .collect(Collectors.toUnmodifiableSet());
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
