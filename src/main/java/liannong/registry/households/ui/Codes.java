package liannong.registry.households.ui;

import com.vaadin.flow.component.Component;
import liannong.registry.households.CodeKey;
import liannong.ui.StatusTag;
import org.jspecify.annotations.Nullable;

/** The register's codes in the reader's words. */
final class Codes {

    /** What stands for a fact that the register does not know. */
    static final String UNKNOWN = "–";

    private Codes() {}

    /** @param kind what sort of code it is: status, detail, attribute, relation, sex … */
    static String word(Component of, String kind, @Nullable String code) {
        return code == null ? UNKNOWN : of.getTranslation(CodeKey.of(kind, code));
    }

    /** The status with its kind, where it has one. */
    static String status(Component of, String status, @Nullable String detail) {
        return detail == null ? word(of, "status", status) : word(of, "detail", detail);
    }

    static StatusTag tag(Component of, String status, @Nullable String detail, boolean ended) {
        String word = status(of, status, detail);
        if (ended) return StatusTag.planned(of.getTranslation("households.status.ended"));
        return switch (status) {
            case "POOR" -> StatusTag.bad(word);
            case "MONITORED" -> StatusTag.waiting(word);
            case "EXITED" -> StatusTag.ok(word);
            default -> new StatusTag(StatusTag.Kind.WORD, word);
        };
    }
}
