package liannong.base.sheets;

import java.util.List;

/**
 * A column of a list that is written.
 *
 * @param characters how wide it is, about
 * @param choices what may stand in it; empty where anything may
 * @param figure whether it holds numbers, which a reader's program adds up
 */
public record SheetColumn(String head, int characters, List<String> choices, boolean figure) {

    public SheetColumn(String head, int characters, List<String> choices) {
        this(head, characters, choices, false);
    }

    public static SheetColumn text(String head, int characters) {
        return new SheetColumn(head, characters, List.of(), false);
    }

    /** Of amounts and areas: two decimals, with commas. */
    public static SheetColumn figure(String head, int characters) {
        return new SheetColumn(head, characters, List.of(), true);
    }
}
