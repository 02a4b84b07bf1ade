package liannong.registry.organisations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.Reason;
import liannong.base.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says why something was refused. */
final class Refusals {

    private Refusals() {}

    static void refused(Reason reason, SignedIn user, Runnable act) {
        ThrowingCallable call = () -> TestCounty.run(user, act);
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.reason())
                                .isEqualTo(reason));
    }
}
