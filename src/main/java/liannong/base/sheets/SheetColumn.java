package liannong.base.sheets;

import java.util.List;

/**
 * A column of a list that is written.
 *
 * @param characters how wide it is, about
 * @param choices what may stand in it; empty where anything may
 */
public record SheetColumn(String head, int characters, List<String> choices) {}
