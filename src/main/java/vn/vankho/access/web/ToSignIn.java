package vn.vankho.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import vn.vankho.access.Accounts;

/// Sends whoever is not signed in to the sign-in page, or to the set-up page while nobody has
/// an account. A script gets only the status: it cannot show a page.
@Component
class ToSignIn implements AuthenticationEntryPoint {

    private final Accounts accounts;

    ToSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        send(request, response);
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (accounts.isEmpty()) {
            response.sendRedirect("/thiet-lap");
        } else {
            response.sendRedirect(
                    SecurityConfiguration.SIGN_IN + (timedOut(request) ? "?het-phien" : ""));
        }
    }

    private static boolean timedOut(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
