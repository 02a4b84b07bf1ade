package liannong.base.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;

/** Which styles show a number as a day: nothing else tells a date of Excel's from a number. */
final class DateStyles {

    /** Days and moments among the formats that need no code; 27 and on are those of the Chinese edition. */
    private static final Set<Integer> BUILT_IN = IntStream.of(
                    14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58)
            .boxed()
            .collect(Collectors.toSet());

    private final BitSet styles = new BitSet();

    static DateStyles of(SheetParts parts) throws IOException, XMLStreamException {
        DateStyles dates = new DateStyles();
        Optional<InputStream> found = parts.find("xl/styles.xml");
        if (found.isEmpty()) return dates;
        Map<Integer, String> formats = new HashMap<>();
        boolean cells = false;
        int style = 0;
        try (SheetXml xml = new SheetXml(found.get())) {
            while (xml.next()) {
                if (xml.begins("numFmt")) {
                    formats.put(
                            xml.number("numFmtId", 0),
                            Optional.ofNullable(xml.attribute("formatCode")).orElse(""));
                } else if (xml.begins("cellXfs")) {
                    cells = true;
                } else if (xml.ends("cellXfs")) {
                    cells = false;
                } else if (cells && xml.begins("xf")) {
                    dates.styles.set(style++, isDate(xml.number("numFmtId", 0), formats));
                }
            }
        }
        return dates;
    }

    boolean contains(int style) {
        return style >= 0 && styles.get(style);
    }

    private static boolean isDate(int format, Map<Integer, String> formats) {
        String code = formats.get(format);
        if (code != null) return isDate(code);
        return BUILT_IN.contains(format);
    }

    /** Days or years, outside of quoted words, colours and conditions. */
    private static boolean isDate(String code) {
        String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.", "");
        if (bare.chars().anyMatch(c -> "yYdD年日".indexOf(c) >= 0)) return true;
        return bare.contains("m") && !bare.contains("0") && !bare.contains("#");
    }
}
