package liannong.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a name and its secret: a password for staff, the number on the card and a PIN for households. */
@Component
class SignIn implements AuthenticationProvider {

    private final Attempts attempts;
    private final DaoAuthenticationProvider secrets;

    SignIn(Accounts accounts, Attempts attempts, PasswordEncoder encoder) {
        this.attempts = attempts;
        this.secrets = new DaoAuthenticationProvider(name -> accounts.signingIn(Attempts.normal(name))
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name)));
        secrets.setPasswordEncoder(encoder);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = Attempts.normal(given.getName());
        String address = given.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "unknown";
        attempts.take(name, address);
        Authentication signedIn = secrets.authenticate(given);
        attempts.succeeded(name, address);
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return secrets.supports(authentication);
    }
}
