package vn.vankho.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vankho.access.Person;

/// Turns strangers away before their upload is read. Looking for the CSRF token in a form reads
/// the whole form, files and all, so this stands in front of it.
class UploadGate extends OncePerRequestFilter {

    private final ToSignIn toSignIn;

    UploadGate(ToSignIn toSignIn) {
        this.toSignIn = toSignIn;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (bringsFiles(request) && !signedIn()) {
            toSignIn.send(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean bringsFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static boolean signedIn() {
        var signIn = SecurityContextHolder.getContext().getAuthentication();
        return signIn != null && signIn.getPrincipal() instanceof Person;
    }
}
