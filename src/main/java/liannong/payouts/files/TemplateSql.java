package liannong.payouts.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts of a version, row by row. */
@Component
class TemplateSql {

    private record Head(
            Format format, Encoding encoding, String delimiter, boolean crlf, boolean titles, String fileName) {}

    private record Placed(String part, Source source, String text, int width, Align align, Form form) {

        Field field() {
            return new Field(source, text, width, align, form);
        }
    }

    private record Meaning(String word, String meaning) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    TemplateSql(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void write(long version, BankTemplate template) {
        write(version, "OUT", template.out());
        write(version, "IN", template.in());
        List<Object[]> words = new ArrayList<>();
        template.statuses().forEach((word, answer) -> words.add(new Object[] {version, "STATUS", word, answer.name()}));
        template.reasons().forEach((word, reason) -> words.add(new Object[] {version, "REASON", word, reason}));
        batch.batchUpdate(
                "insert into bank_template_words (version_id, kind, word, meaning) values (?, ?, ?, ?)", words);
    }

    private void write(long version, String direction, Layout layout) {
        jdbc.sql("""
                        insert into bank_template_layouts (version_id, direction, format, encoding, delimiter, crlf, titles, file_name)
                        values (:version, :direction, :format, :encoding, :delimiter, :crlf, :titles, :name)""")
                .param("version", version)
                .param("direction", direction)
                .param("format", layout.format().name())
                .param("encoding", layout.encoding().name())
                .param("delimiter", layout.delimiter())
                .param("crlf", layout.crlf())
                .param("titles", layout.titles())
                .param("name", layout.fileName())
                .update();
        List<Object[]> rows = new ArrayList<>();
        add(rows, version, direction, "HEADER", layout.header());
        add(rows, version, direction, "LINE", layout.lines());
        add(rows, version, direction, "FOOTER", layout.footer());
        batch.batchUpdate("""
                insert into bank_template_fields (version_id, direction, part, position, source, text, width, align, form)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private static void add(List<Object[]> rows, long version, String direction, String part, List<Field> fields) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            rows.add(new Object[] {
                version,
                direction,
                part,
                i + 1,
                field.source().name(),
                field.text(),
                field.width(),
                field.align().name(),
                field.form().name()
            });
        }
    }

    BankTemplate read(long version) {
        Map<String, Answer> statuses = new TreeMap<>();
        words(version, "STATUS").forEach(each -> statuses.put(each.word(), Answer.valueOf(each.meaning())));
        Map<String, String> reasons = new TreeMap<>();
        words(version, "REASON").forEach(each -> reasons.put(each.word(), each.meaning()));
        return new BankTemplate(layout(version, "OUT"), layout(version, "IN"), statuses, reasons);
    }

    private List<Meaning> words(long version, String kind) {
        return jdbc.sql("select word, meaning from bank_template_words where version_id = :version and kind = :kind"
                        + " order by word")
                .param("version", version)
                .param("kind", kind)
                .query(Meaning.class)
                .list();
    }

    private Layout layout(long version, String direction) {
        Head head = jdbc.sql("select format, encoding, delimiter, crlf, titles, file_name from bank_template_layouts"
                        + " where version_id = :version and direction = :direction")
                .param("version", version)
                .param("direction", direction)
                .query(Head.class)
                .single();
        List<Placed> fields = jdbc.sql("select part, source, text, width, align, form from bank_template_fields"
                        + " where version_id = :version and direction = :direction order by part, position")
                .param("version", version)
                .param("direction", direction)
                .query(Placed.class)
                .list();
        return new Layout(
                head.format(),
                head.encoding(),
                head.delimiter(),
                head.crlf(),
                head.titles(),
                head.fileName(),
                part(fields, "HEADER"),
                part(fields, "LINE"),
                part(fields, "FOOTER"));
    }

    private static List<Field> part(List<Placed> fields, String part) {
        return fields.stream()
                .filter(each -> each.part().equals(part))
                .map(Placed::field)
                .toList();
    }
}
