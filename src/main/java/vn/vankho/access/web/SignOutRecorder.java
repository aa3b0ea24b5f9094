package vn.vankho.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;

/// Writes into the journal that a person signed out.
@Component
class SignOutRecorder implements LogoutHandler {

    private final Journal journal;

    SignOutRecorder(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication signIn) {
        if (signIn != null && signIn.getPrincipal() instanceof Person person) {
            journal.record(person, "signed-out", person.login(), Map.of());
        }
    }
}
