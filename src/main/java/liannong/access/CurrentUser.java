package liannong.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is acting in this thread. */
public final class CurrentUser {

    private CurrentUser() {}

    public static Optional<SignedIn> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** @throws IllegalStateException when nobody is signed in: the caller forgot its role */
    public static SignedIn get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
