package liannong.registry.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liannong.base.Refused;
import liannong.base.Texts;
import liannong.base.sheets.Cells;
import liannong.base.sheets.SheetRow;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateColumn;
import liannong.registry.templates.TemplateColumns;

/** Which column of the sheet holds what; the order is the writer's, the names are the template's in either language. */
final class Head {

    private static final int LONGEST_LIST = 120;

    private final Map<Integer, Integer> sheetColumns = new HashMap<>();

    /** Refuses a head that is missing what must be there, or holds what nobody would read. */
    Head(SheetKind kind, SheetRow row) {
        Map<String, TemplateColumn> known = known(kind);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = normal(Cells.text(row.cell(i)));
            if (name.isEmpty() || isReason(name)) continue;
            TemplateColumn column = known.get(name);
            if (column == null) unknown.add(Cells.text(row.cell(i)));
            else if (sheetColumns.putIfAbsent(column.position(), i) != null) {
                throw new Refused(ImportReason.IMPORT_HEAD_TWICE, Cells.text(row.cell(i)));
            }
        }
        List<String> missing = TemplateColumns.of(kind).stream()
                .filter(column -> column.required() && !sheetColumns.containsKey(column.position()))
                .map(column -> column.head(Locale.CHINESE) + " " + column.head(Locale.ENGLISH))
                .toList();
        if (!missing.isEmpty()) throw new Refused(ImportReason.IMPORT_HEAD_MISSING, shortened(missing));
        if (!unknown.isEmpty()) throw new Refused(ImportReason.IMPORT_HEAD_UNKNOWN, shortened(unknown));
    }

    /** Where the cells of a position stand in the sheet; −1 where the sheet has no such column. */
    int at(int position) {
        return sheetColumns.getOrDefault(position, -1);
    }

    private static Map<String, TemplateColumn> known(SheetKind kind) {
        Map<String, TemplateColumn> known = new HashMap<>();
        for (TemplateColumn column : TemplateColumns.of(kind)) {
            known.put(normal(column.head(Locale.CHINESE)), column);
            known.put(normal(column.head(Locale.ENGLISH)), column);
        }
        return known;
    }

    /** The column with which refused rows come back. */
    private static boolean isReason(String name) {
        return name.equals(normal(Texts.of(Locale.CHINESE, "imports.reason")))
                || name.equals(normal(Texts.of(Locale.ENGLISH, "imports.reason")));
    }

    private static String normal(String head) {
        return Cells.narrow(head).replaceAll("[\\s*()]", "").toLowerCase(Locale.ROOT);
    }

    private static String shortened(List<String> names) {
        String all = String.join("、", names);
        return all.length() <= LONGEST_LIST ? all : all.substring(0, LONGEST_LIST) + "…";
    }
}
