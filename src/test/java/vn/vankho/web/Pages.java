package vn.vankho.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Person;
import vn.vankho.access.Role;

/// Opens pages of a running office, as somebody.
public final class Pages {

    private Pages() {}

    public static MockMvcTester of(WebApplicationContext office) {
        return MockMvcTester.create(
                MockMvcBuilders.webAppContextSetup(office).apply(springSecurity()).build());
    }

    public static RequestPostProcessor as(Role role) {
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(person(role), null, List.of());
        return authentication(signedIn);
    }

    public static Person person(Role role) {
        return new Person(role.name().toLowerCase(Locale.ROOT), role.label(), Set.of(role));
    }
}
