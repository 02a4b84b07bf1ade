package liannong.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** The test runs in the name of a user with this role and scope, in services and in views alike. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithSecurityContext(factory = ActingAs.Factory.class)
public @interface ActingAs {

    Role value();

    String division() default "";

    long[] organisations() default {};

    long id() default 77;

    /** Makes the context. */
    class Factory implements WithSecurityContextFactory<ActingAs> {

        @Override
        public SecurityContext createSecurityContext(ActingAs acting) {
            List<Long> organisations =
                    Arrays.stream(acting.organisations()).boxed().toList();
            String division = acting.division().isEmpty() ? null : acting.division();
            var user = new SignedIn(
                    acting.id(),
                    "tester",
                    "测试",
                    acting.value(),
                    division,
                    organisations,
                    null,
                    null,
                    false,
                    false,
                    "!");
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
            return context;
        }
    }
}
