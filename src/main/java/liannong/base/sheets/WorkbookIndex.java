package liannong.base.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import liannong.base.Refused;

/**
 * Which sheets there are, and where the first visible one stands.
 *
 * @param from1904 days are counted from 1904, as old Macs did
 */
record WorkbookIndex(String firstSheet, List<String> otherSheets, boolean from1904) {

    private static final int LONGEST_NAME = 200;

    static WorkbookIndex of(SheetParts parts) throws IOException, XMLStreamException {
        List<String> names = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        boolean from1904 = false;
        try (SheetXml xml = new SheetXml(parts.open("xl/workbook.xml"))) {
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    String set = xml.attribute("date1904");
                    from1904 = "1".equals(set) || "true".equals(set);
                } else if (xml.begins("sheet") && isVisible(xml)) {
                    names.add(Optional.ofNullable(xml.attribute("name")).orElse(""));
                    relations.add(Optional.ofNullable(xml.attribute("id")).orElse(""));
                }
            }
        }
        if (relations.isEmpty()) throw new Refused(SheetReason.SHEET_IS_EMPTY);
        String target = targets(parts).get(relations.getFirst());
        if (target == null || target.length() > LONGEST_NAME) throw new Refused(SheetReason.SHEET_IS_DAMAGED);
        return new WorkbookIndex(path(target), List.copyOf(names.subList(1, names.size())), from1904);
    }

    private static boolean isVisible(SheetXml xml) {
        String state = xml.attribute("state");
        return state == null || state.equals("visible");
    }

    private static Map<String, String> targets(SheetParts parts) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = parts.open("xl/_rels/workbook.xml.rels");
                SheetXml xml = new SheetXml(in)) {
            while (xml.next()) {
                if (!xml.begins("Relationship")) continue;
                if ("External".equals(xml.attribute("TargetMode")))
                    throw new Refused(SheetReason.SHEET_LINKS_ELSEWHERE);
                String id = xml.attribute("Id");
                String target = xml.attribute("Target");
                if (id != null && target != null) targets.put(id, target);
            }
        }
        return targets;
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }
}
