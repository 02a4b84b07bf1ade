package liannong.base.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import liannong.base.Refused;

/** The texts that a workbook keeps once for all its cells; the only thing of it that is held, so it is bounded. */
final class SharedTexts {

    private final List<String> texts = new ArrayList<>();

    static SharedTexts of(SheetParts parts) throws IOException, XMLStreamException {
        SharedTexts shared = new SharedTexts();
        Optional<InputStream> found = parts.find("xl/sharedStrings.xml");
        if (found.isEmpty()) return shared;
        long characters = 0;
        try (SheetXml xml = new SheetXml(found.get())) {
            while (xml.next()) {
                if (!xml.begins("si")) continue;
                String text = rich(xml, "si");
                characters += text.length();
                shared.texts.add(text);
                if (shared.texts.size() > SheetLimits.SHARED_TEXTS || characters > SheetLimits.SHARED_CHARACTERS) {
                    throw new Refused(SheetReason.SHEET_TOO_MANY_TEXTS);
                }
            }
        }
        return shared;
    }

    /** The pieces of a formatted text, without what Japanese editions note above it. */
    static String rich(SheetXml xml, String end) throws XMLStreamException {
        String text = "";
        boolean above = false;
        while (xml.next() && !xml.ends(end)) {
            if (xml.begins("rPh")) above = true;
            if (xml.ends("rPh")) above = false;
            if (!xml.begins("t")) continue;
            String piece = xml.text(SheetLimits.CELL);
            if (above) continue;
            text = text.isEmpty() ? piece : text + piece;
            if (text.length() > SheetLimits.CELL) {
                throw new Refused(SheetReason.SHEET_CELL_TOO_LONG, SheetLimits.CELL);
            }
        }
        return text;
    }

    String get(String index) {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException odd) {
            throw new Refused(SheetReason.SHEET_IS_DAMAGED);
        }
    }
}
