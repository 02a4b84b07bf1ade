package liannong.registry.imports;

import java.util.Locale;

/**
 * What a person says of a row that a program cannot judge: whether somebody who looks like a registered one is the
 * same,
 * and whether a credit code whose check digit fails is the certificate's all the same.
 */
public enum Decision {
    SAME,
    OTHER,
    CONFIRM,
    LEAVE_OUT;

    public String key() {
        return "imports.decision." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
