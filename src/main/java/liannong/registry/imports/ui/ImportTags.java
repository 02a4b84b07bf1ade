package liannong.registry.imports.ui;

import liannong.registry.imports.ImportRow;
import liannong.registry.imports.ImportState;
import liannong.ui.Fmt;
import liannong.ui.StatusTag;
import liannong.ui.Texts;

/** Where an import stands, as shape, colour and word. */
final class ImportTags {

    private ImportTags() {}

    static StatusTag of(ImportRow row) {
        boolean nothing = row.state() == ImportState.CHECKED && row.added() + row.changed() + row.undecided() == 0;
        return nothing ? StatusTag.bad(Texts.of(Texts.language(), "imports.state.nothing")) : of(row.state());
    }

    private static StatusTag of(ImportState state) {
        String word = Texts.of(Texts.language(), state.key());
        return switch (state) {
            case CHECKING, APPLYING -> StatusTag.running(word);
            case CHECKED -> StatusTag.waiting(word);
            case APPLIED -> StatusTag.ok(word);
            case REFUSED, FAILED -> StatusTag.bad(word);
            case UNDONE, DISCARDED -> StatusTag.planned(word);
        };
    }

    /** How far it is, in words. */
    static String progress(ImportRow row) {
        return switch (row.step()) {
            case "READING" -> Texts.of(Texts.language(), "imports.reading", Fmt.count(row.stepRows()));
            case "COMPARING" -> Texts.of(Texts.language(), "imports.comparing");
            case "WRITING" -> Texts.of(Texts.language(), "imports.writing");
            default -> Texts.of(Texts.language(), "imports.waiting");
        };
    }
}
