package vn.vankho.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import vn.vankho.access.Role;
import vn.vankho.office.OwnOffice;

/// What is asked at the first start, as typed.
///
/// @param place left empty where the name already tells it
record SetUpForm(
        @BindParam("co-quan") @Nullable String officeName,
        @BindParam("dia-danh") @Nullable String place,
        @BindParam("chu-tich") @Nullable String chairmanName,
        @BindParam("ho-ten") @Nullable String fullName,
        @BindParam("ten") @Nullable String login,
        @BindParam("mat-khau") @Nullable String password,
        @BindParam("nhap-lai") @Nullable String again,
        @BindParam("vai-tro") @Nullable Set<Role> roles) {

    static SetUpForm empty() {
        return new SetUpForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                EnumSet.of(Role.CLERK, Role.DRAFTER, Role.ADMIN));
    }

    OwnOffice office() {
        var name = typed(officeName);
        if (name.isEmpty()) {
            throw new SetUpRefused("Hãy ghi tên cơ quan, chẳng hạn «Ủy ban nhân dân xã Minh Sơn».");
        }
        var told = OwnOffice.named(name);
        return typed(place).isEmpty() ? told : sitting(told, typed(place));
    }

    private static OwnOffice sitting(OwnOffice office, String place) {
        return new OwnOffice(
                office.name(),
                office.headLines(),
                office.superiorLine(),
                place,
                office.code(),
                office.units(),
                office.valid());
    }

    void requirePasswordTwice() {
        if (!passwordText().equals(again == null ? "" : again)) {
            throw new SetUpRefused("Hai lần nhập mật khẩu không giống nhau.");
        }
    }

    Optional<String> chairman() {
        return Optional.of(typed(chairmanName)).filter(name -> !name.isEmpty());
    }

    String loginText() {
        return typed(login);
    }

    String fullNameText() {
        return typed(fullName);
    }

    String passwordText() {
        return password == null ? "" : password;
    }

    /// The first account looks after the others, whatever else it is for.
    public Set<Role> chosenRoles() {
        var chosen = EnumSet.of(Role.ADMIN);
        chosen.addAll(roles == null ? Set.of() : roles);
        return chosen;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
