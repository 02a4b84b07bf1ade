package liannong.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in, as far as the shell shows it; the principal of Spring Security implements it. */
public interface ShellUser {

    String displayName();

    /** The key of the role's name in the translations. */
    String roleKey();

    @Nullable
    String organisationName();

    /** A household sees its own large-type pages and no menu. */
    boolean household();

    static Optional<ShellUser> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(ShellUser.class::isInstance)
                .map(ShellUser.class::cast);
    }
}
