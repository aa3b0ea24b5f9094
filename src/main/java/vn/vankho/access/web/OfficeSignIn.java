package vn.vankho.access.web;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import vn.vankho.access.Accounts;
import vn.vankho.access.Person;
import vn.vankho.access.SignIn;

/// Signs a person in by the accounts of the office.
@Component
class OfficeSignIn implements AuthenticationProvider {

    private final Accounts accounts;

    OfficeSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var password = String.valueOf(typed.getCredentials());
        return switch (accounts.authenticate(typed.getName(), password)) {
            case SignIn.SignedIn(Person person) -> signedIn(person);
            case SignIn.WrongPassword() ->
                    throw new BadCredentialsException("wrong login or password");
            case SignIn.LockedUntil(var time) -> throw new LockedUntil(time);
            case SignIn.Inactive() -> throw new DisabledException("account closed");
        };
    }

    /// The person is the principal; what they may do is asked of [vn.vankho.access.Access], so
    /// there are no authorities.
    private static Authentication signedIn(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.NO_AUTHORITIES);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
