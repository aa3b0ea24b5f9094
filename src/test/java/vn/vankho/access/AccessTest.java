package vn.vankho.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    action,          CLERK, DRAFTER, LEADER, ADMIN, READER
                    SEARCH,          yes,   yes,     yes,    no,    yes
                    READ_PUBLIC,     yes,   yes,     yes,    no,    yes
                    READ_INTERNAL,   yes,   yes,     yes,    no,    yes
                    READ_RESTRICTED, yes,   no,      yes,    no,    no
                    TAKE_IN,         yes,   no,      no,     no,    no
                    DESCRIBE,        yes,   no,      no,     no,    no
                    DRAFT,           no,    yes,     no,     no,    no
                    CHECK_FORM,      yes,   yes,     yes,    no,    no
                    KEEP_TEMPLATES,  yes,   yes,     no,     no,    no
                    APPROVE,         no,    no,      yes,    no,    no
                    GIVE_NUMBER,     yes,   no,      no,     no,    no
                    VOID_NUMBER,     yes,   no,      no,     no,    no
                    READ_REGISTER,   yes,   yes,     yes,    no,    no
                    REGISTER_INCOMING, yes, no,      no,     no,    no
                    DISTRIBUTE,      yes,   no,      yes,    no,    no
                    RESOLVE,         yes,   yes,     yes,    no,    no
                    MANAGE_BOOKS,    yes,   no,      no,     no,    no
                    ARCHIVE_SIGNED,  yes,   no,      no,     no,    no
                    READ_FILES,      yes,   yes,     yes,    no,    no
                    KEEP_FILES,      yes,   yes,     no,     no,    no
                    MANAGE_FILES,    yes,   no,      no,     no,    no
                    HOLD_FILES,      yes,   no,      yes,    no,    no
                    REVIEW_DISPOSAL, yes,   yes,     yes,    no,    no
                    DECIDE_FILES,    no,    no,      yes,    no,    no
                    MANAGE_RETENTION, no,   no,      no,     yes,   no
                    VERIFY,          yes,   no,      yes,    yes,   no
                    READ_JOURNAL,    no,    no,      yes,    yes,   no
                    MANAGE_ACCOUNTS, no,    no,      no,     yes,   no
                    MANAGE_OFFICE,   no,    no,      no,     yes,   no
                    MANAGE_INDEX,    no,    no,      no,     yes,   no
                    BACK_UP,         no,    no,      no,     yes,   no
                    LOAD_SAMPLE,     no,    no,      no,     yes,   no
                    """)
    void allowsWhatTheMatrixSays(
            Action action,
            String clerk,
            String drafter,
            String leader,
            String admin,
            String reader) {
        check(Role.CLERK, action, clerk);
        check(Role.DRAFTER, action, drafter);
        check(Role.LEADER, action, leader);
        check(Role.ADMIN, action, admin);
        check(Role.READER, action, reader);
    }

    private static void check(Role role, Action action, String allowed) {
        assertThat(Access.allows(person(role), action))
                .as("%s %s", role, action)
                .isEqualTo(allowed.equals("yes"));
    }

    @Test
    void hasARowInTheMatrixForEveryAction() {
        assertThat(Action.values()).hasSize(32);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void allowsNothingWithoutARole(Action action) {
        assertThat(Access.allows(person(), action)).isFalse();
    }

    @Test
    void allowsWhatAnyOfThePersonsRolesAllows() {
        var both = person(Role.ADMIN, Role.DRAFTER);
        assertThat(Access.allows(both, Action.DRAFT)).isTrue();
        assertThat(Access.allows(both, Action.MANAGE_ACCOUNTS)).isTrue();
    }

    @Test
    void namesThePersonAndTheActItRefuses() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> Access.require(person(Role.READER), Action.TAKE_IN))
                .satisfies(refused -> assertThat(refused.action()).isEqualTo(Action.TAKE_IN))
                .satisfies(refused -> assertThat(refused.person().login()).isEqualTo("lan"));
    }

    @Test
    void showsRestrictedDocumentsToClerkAndLeaderOnly() {
        assertThat(Access.readable(person(Role.CLERK))).contains(Sensitivity.RESTRICTED);
        assertThat(Access.readable(person(Role.LEADER))).contains(Sensitivity.RESTRICTED);
        assertThat(Access.readable(person(Role.DRAFTER, Role.READER)))
                .containsExactlyInAnyOrder(Sensitivity.PUBLIC, Sensitivity.INTERNAL);
    }

    @Test
    void showsNoDocumentToAnAdministratorAsSuch() {
        assertThat(Access.readable(person(Role.ADMIN))).isEmpty();
    }

    @Test
    void opensWhatIsForNamedPersonsToThemAndNobodyElse() {
        var named = new Audience(Sensitivity.RESTRICTED, Set.of("LAN"));
        assertThat(Access.mayRead(person(Role.READER), named)).isTrue();
        var other = new Person("thu", "Lường Thị Thư", Set.of(Role.CLERK, Role.LEADER));
        assertThat(Access.mayRead(other, named)).isFalse();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> Access.requireToRead(other, named));
    }

    @Test
    void opensNothingToAnAdministratorAsSuchEvenIfNamed() {
        var named = new Audience(Sensitivity.INTERNAL, Set.of("lan"));
        assertThat(Access.mayRead(person(Role.ADMIN), named)).isFalse();
    }

    @Test
    void opensByRoleWhereNobodyIsNamed() {
        assertThat(Access.mayRead(person(Role.READER), Audience.of(Sensitivity.INTERNAL))).isTrue();
        assertThat(Access.mayRead(person(Role.READER), Audience.of(Sensitivity.RESTRICTED)))
                .isFalse();
    }

    @Test
    void givesNobodyTheKeyOfASensitivityByTheirLogin() {
        var sly = new Person("RESTRICTED", "Kẻ gian", Set.of(Role.READER));
        assertThat(Access.mayRead(sly, Audience.of(Sensitivity.RESTRICTED))).isFalse();
    }

    private static Person person(Role... roles) {
        return new Person("lan", "Nguyễn Thị Lan", Set.of(roles));
    }
}
