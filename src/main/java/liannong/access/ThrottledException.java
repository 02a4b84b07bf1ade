package liannong.access;

import org.springframework.security.core.AuthenticationException;

/** Too many attempts came from one address. */
class ThrottledException extends AuthenticationException {

    ThrottledException() {
        super("too many attempts from this address");
    }
}
