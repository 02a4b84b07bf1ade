package liannong.registry.imports;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
    CHECKING,
    CHECKED,
    APPLYING,
    APPLIED,
    UNDONE,
    REFUSED,
    FAILED,
    DISCARDED;

    public String key() {
        return "imports.state." + name().toLowerCase(Locale.ROOT);
    }

    /** The application works on it, or will. */
    public boolean isRunning() {
        return this == CHECKING || this == APPLYING;
    }
}
