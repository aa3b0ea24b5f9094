package vn.vankho.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import vn.vankho.access.Accounts;

/// Sends whoever is not signed in to the sign-in page, or to the set-up page while nobody has
/// an account. A script gets only the status: it cannot show a page.
@Component
class ToSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();

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

    /// A form that is sent after its session has ended bears a token that no longer counts: that is
    /// no attack, the person must only sign in again.
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CsrfException
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            send(request, response);
        } else {
            refuse.handle(request, response, refusal);
        }
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
