package liannong.base.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import liannong.base.FieldCipher;

/** One household with something in every column that is sealed, as the owner of the tables writes it. */
final class SealedRows {

    private SealedRows() {}

    static void into(Connection owner, FieldCipher cipher, byte[] mark) throws SQLException {
        put(owner, "insert into installation (key_check) values (?)", mark);
        put(
                owner,
                """
                insert into households (id, county_code, card_no, division_code, group_no, status, status_since,
                    main_cause_enc, other_cause_1_enc, phone_enc, phone_last4)
                values (1, '360781', '5000000001', '360781100200', 1, 'ORDINARY', '2020-01-01', ?, ?, ?, '4321')""",
                cipher.seal("household.main_cause", "ILLNESS"),
                cipher.seal("household.other_cause", "LABOUR"),
                cipher.seal("household.phone", "19907654321"));
        put(
                owner,
                """
                insert into persons (id, county_code, name, sex, born_on, identity_enc, identity_index, identity_last4,
                    health_enc, phone_enc, phone_last4)
                values (1, '360781', '钟秀兰', 'F', '1968-05-01', ?, ?, '0026', ?, ?, '4321')""",
                cipher.seal("person.identity", "999999196805010026"),
                cipher.index("person.identity", "999999196805010026"),
                cipher.seal("person.health", "SEVERE_ILLNESS"),
                cipher.seal("person.phone", "19907654321"));
        put(
                owner,
                "insert into persons (id, county_code, name, sex, born_on) values (2, '360781', '钟宝宝', 'F', '2026-01-01')");
        put(
                owner,
                """
                insert into accounts (id, county_code, household_id, division_code, bank, kind, holder_name, number_enc,
                    number_index, number_last4, valid_from)
                values (1, '360781', 1, '360781100200', '演示银行', 'CARD', '钟秀兰', ?, ?, '4324', '2020-01-01')""",
                cipher.seal("account.number", "6299990000007654324"),
                cipher.index("account.number", "6299990000007654324"));
        put(owner, """
                insert into documents (id, county_code, division_code, household_id, title, file_name, media_type,
                    size_bytes, sha256, content_enc, dated_on, added_by, added_at)
                values (1, '360781', '360781100200', 1, '户口簿页', 'a.pdf', 'application/pdf', 9, repeat('a', 64), ?,
                    '2026-01-01', 1, now())""", cipher.sealBytes("document.content", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        put(owner, """
                insert into card_changes (id, county_code, household_id, field, before_enc, after_enc, recorded_by,
                    recorded_at) values (1, '360781', 1, 'phone', ?, ?, 1, now())""", cipher.seal("card_change.value", "1"), cipher.seal("card_change.value", "2"));
        put(owner, """
                insert into users (id, sign_in_name, display_name, role, division, password_hash, created_at)
                values (2, 'second', '第二人', 'BUREAU_APPROVER', '360781', '!', now())""");
        put(owner, """
                insert into change_requests (id, county_code, kind, household_id, content_enc, document_id, state,
                    requested_by, requested_at, decided_by, decided_at)
                values (1, '360781', 'STATUS', 1, ?, 1, 'APPROVED', 1, now(), 2, now())""", cipher.seal("change_request.content", "{}"));
    }

    private static void put(Connection owner, String sql, byte[]... values) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) insert.setBytes(i + 1, values[i]);
            insert.executeUpdate();
        }
    }
}
