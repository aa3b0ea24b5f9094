package vn.vankho.access.web;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import vn.vankho.access.Person;

/// Ends sessions whose account changed underneath them: roles, password, or being closed.
@Component
class OpenSessions {

    private final SessionRegistry sessions;

    OpenSessions(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    void end(String login) {
        endExcept(login, "");
    }

    /// Ends all sessions of the login but one.
    void endExcept(String login, String sessionId) {
        sessions.getAllPrincipals().stream()
                .filter(
                        principal ->
                                principal instanceof Person person
                                        && person.login().equalsIgnoreCase(login))
                .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
                .filter(session -> !session.getSessionId().equals(sessionId))
                .forEach(SessionInformation::expireNow);
    }
}
