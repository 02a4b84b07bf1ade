package liannong.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import liannong.base.FieldCipher;

/** The papers of a meeting of the demonstration: one page each that says it is one; sealed like every document. */
final class DemoPapers {

    private record Paper(
            long id, long cooperative, String kind, String title, String fileName, String line, LocalDate datedOn) {}

    private static final List<Paper> ALL = List.of(
            paper(1, "PAPER", "2025 年度业务报告", "report-2025.pdf", "Business report of 2025", 20),
            paper(2, "PAPER", "2025 年度盈余分配方案", "plan-2025.pdf", "Surplus distribution plan of 2025", 20),
            paper(3, "PAPER", "2025 年度财务会计报告", "accounts-2025.pdf", "Financial report of 2025", 21),
            new Paper(
                    4,
                    1,
                    "MINUTES",
                    "2025 年度成员大会会议记录",
                    "minutes-2026-01.pdf",
                    "Minutes of the general meeting, signed",
                    LocalDate.of(2026, 2, 6)),
            new Paper(
                    5,
                    2,
                    "MINUTES",
                    "2026 年第一次成员大会会议记录",
                    "minutes-2026-01-hecheng.pdf",
                    "Minutes of the general meeting, signed",
                    LocalDate.of(2026, 2, 10)));

    private final Connection owner;
    private final FieldCipher cipher;

    DemoPapers(Connection owner, FieldCipher cipher) {
        this.owner = owner;
        this.cipher = cipher;
    }

    void write() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    "create temp table demo_papers (id bigint, cooperative_id bigint, kind text, title text, file_name text,"
                            + " size_bytes integer, sha256 text, content_enc bytea, dated_on date) on commit drop");
        }
        try (PreparedStatement insert =
                owner.prepareStatement("insert into demo_papers values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Paper paper : ALL) {
                byte[] content = pdf(paper.line());
                insert.setLong(1, paper.id());
                insert.setLong(2, paper.cooperative());
                insert.setString(3, paper.kind());
                insert.setString(4, paper.title());
                insert.setString(5, paper.fileName());
                insert.setInt(6, content.length);
                insert.setString(7, sha256(content));
                insert.setBytes(8, cipher.sealBytes("document.content", content));
                insert.setObject(9, paper.datedOn());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Paper paper(long id, String kind, String title, String fileName, String line, int january) {
        return new Paper(id, 1, kind, title, fileName, line, LocalDate.of(2026, 1, january));
    }

    /** One page in a type that every reader has. */
    private static byte[] pdf(String line) {
        String text = "BT /F1 18 Tf 72 720 Td (" + line + ") Tj 0 -28 Td (Demonstration data) Tj ET";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + text.length() + ">>\nstream\n" + text + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        var file = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int at = file.length();
        file.append(table)
                .append("trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n")
                .append(at)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
