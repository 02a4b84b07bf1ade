package liannong.payouts.files;

import java.util.Map;

/** A line that was read: the fields that say something, as they stand there. */
record Row(Part part, int lineNo, Map<Source, Field> fields, Map<Source, String> values) {

    /** Where in a file a line stands. */
    enum Part {
        HEADER,
        LINE,
        FOOTER
    }

    String value(Source source) {
        return values.getOrDefault(source, "");
    }

    boolean has(Source source) {
        return values.containsKey(source);
    }
}
