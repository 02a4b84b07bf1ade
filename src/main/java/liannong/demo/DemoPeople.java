package liannong.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import liannong.base.FieldCipher;
import liannong.registry.Initials;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Writes what is sealed or hashed: households, their people, accounts, users, and the bank's return files. */
final class DemoPeople {

    private static final String COUNTY = "360781";
    private static final LocalDate REGISTERED = LocalDate.of(2014, 12, 31);
    private static final LocalDate ACCOUNTS_OPENED = LocalDate.of(2018, 1, 2);
    static final List<String> BANKS = List.of("瑞金演示农村商业银行", "演示邮政储蓄银行瑞金支行", "演示农业银行瑞金支行");

    private final Connection owner;
    private final FieldCipher cipher;

    DemoPeople(Connection owner, FieldCipher cipher) {
        this.owner = owner;
        this.cipher = cipher;
    }

    void households(long seed) throws SQLException {
        List<DemoHousehold> households = new DemoHouseholds(seed).in(villages());
        CopyRows.into(
                owner,
                "households (id, county_code, card_no, division_code, group_no, status, status_since, main_cause_enc,"
                        + " phone_enc, phone_last4)",
                households.parallelStream().map(this::householdRow));
        CopyRows.into(
                owner,
                "persons (id, county_code, name, sex, born_on, identity_enc, identity_index, identity_last4, health_enc,"
                        + " education, schooling, labour, works_away, initials)",
                households.parallelStream().flatMap(h -> h.people().stream()).map(this::personRow));
        CopyRows.into(
                owner,
                "household_members (id, county_code, household_id, person_id, relation, valid_from)",
                households.stream().flatMap(h -> h.people().stream().map(p -> membershipRow(h, p))));
        CopyRows.into(
                owner,
                "accounts (id, county_code, household_id, division_code, bank, kind, holder_name, number_enc,"
                        + " number_index, number_last4, valid_from)",
                households.parallelStream().filter(DemoHousehold::hasAccount).map(this::accountRow));
    }

    /** Each organisation is paid into one corporate account. */
    void organisationAccounts() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = query(
                "select id, name, division_code from organisations where kind in ('COOPERATIVE', 'LEADING_ENTERPRISE')"
                        + " order by id")) {
            while (found.next()) {
                long id = found.getLong("id");
                rows.add(CopyRows.row(
                        DemoHouseholds.HOUSEHOLDS + id,
                        COUNTY,
                        id,
                        found.getString("division_code"),
                        BANKS.getFirst(),
                        "CORPORATE",
                        found.getString("name"),
                        cipher.seal("account.number", DemoNumbers.corporate(id)),
                        cipher.index("account.number", DemoNumbers.corporate(id)),
                        DemoNumbers.last4(DemoNumbers.corporate(id)),
                        ACCOUNTS_OPENED));
            }
        }
        CopyRows.into(
                owner,
                "accounts (id, county_code, organisation_id, division_code, bank, kind, holder_name, number_enc,"
                        + " number_index, number_last4, valid_from)",
                rows.stream());
    }

    /** By which people look for an organisation. */
    void organisationInitials() throws SQLException {
        try (ResultSet found = query("select id, name from organisations order by id");
                PreparedStatement update =
                        owner.prepareStatement("update organisations set initials = ? where id = ?")) {
            while (found.next()) {
                update.setString(1, Initials.ofText(found.getString("name")));
                update.setLong(2, found.getLong("id"));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    void users(PasswordEncoder encoder) throws SQLException {
        String password = encoder.encode(DemoUser.PASSWORD); // one hash for all: each costs a tenth of a second
        String pin = encoder.encode(DemoUser.PIN);
        try (PreparedStatement insert = owner.prepareStatement("""
                insert into users (id, sign_in_name, display_name, role, division, organisation_ids, household_id,
                    organisation_name, password_hash, demo, created_at)
                values (?, ?, ?, ?, ?, ?::bigint[], (select id from households where card_no = ?), ?, ?, true,
                    timestamptz '2023-01-03 09:00+08')
                """)) {
            for (DemoUser user : DemoUser.ALL) {
                insert.setLong(1, user.id());
                insert.setString(2, user.signInName());
                insert.setString(3, user.displayName());
                insert.setString(4, user.role());
                insert.setString(5, user.division());
                insert.setString(6, user.organisations());
                insert.setString(7, user.householdCard());
                insert.setString(8, user.organisationName());
                insert.setString(9, user.isHousehold() ? pin : password);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void returnFiles() throws SQLException {
        record File(
                long id, String name, long payer, String division, long by, String at, String sha256, String content) {}
        List<File> files = new ArrayList<>();
        try (ResultSet found = query("select *, encode(sha256(convert_to(content, 'UTF8')), 'hex') as sha256"
                + " from demo_result_files order by id")) {
            while (found.next())
                files.add(new File(
                        found.getLong("id"),
                        found.getString("file_name"),
                        found.getLong("cooperative_id"),
                        found.getString("division_code"),
                        found.getLong("loaded_by"),
                        found.getString("loaded_at"),
                        found.getString("sha256"),
                        found.getString("content")));
        }
        CopyRows.into(
                owner,
                "result_files (id, county_code, batch_id, payer_id, division_code, file_name, loaded_by, loaded_at,"
                        + " sha256, content_enc)",
                files.parallelStream()
                        .map(file -> CopyRows.row(
                                file.id(),
                                COUNTY,
                                file.id(),
                                file.payer(),
                                file.division(),
                                file.name(),
                                file.by(),
                                file.at(),
                                file.sha256(),
                                cipher.seal("result_file.content", hex(file.content())))));
    }

    private String householdRow(DemoHousehold h) {
        return CopyRows.row(
                h.id(),
                COUNTY,
                h.cardNo(),
                h.village(),
                h.group(),
                h.monitored() ? "MONITORED" : "EXITED",
                h.statusSince(),
                cipher.seal("household.main_cause", h.mainCause()),
                sealed("household.phone", h.phone()),
                h.phone() == null ? null : DemoNumbers.last4(h.phone()));
    }

    private String personRow(DemoPerson p) {
        return CopyRows.row(
                p.id(),
                COUNTY,
                p.name(),
                p.sex(),
                p.born(),
                cipher.seal("person.identity", p.identity()),
                cipher.index("person.identity", p.identity()),
                DemoNumbers.last4(p.identity()),
                sealed("person.health", p.health()),
                DemoSchooling.education(p),
                DemoSchooling.schooling(p),
                DemoSchooling.labour(p),
                DemoSchooling.worksAway(p),
                Initials.ofName(p.name()));
    }

    private static String membershipRow(DemoHousehold h, DemoPerson p) {
        LocalDate from = p.born().isAfter(REGISTERED) ? p.born() : REGISTERED;
        return CopyRows.row(p.id(), COUNTY, h.id(), p.id(), p.relation(), from);
    }

    private String accountRow(DemoHousehold h) {
        String number = h.byCard() ? DemoNumbers.card(h.id()) : DemoNumbers.passbook(h.id());
        return CopyRows.row(
                h.id(),
                COUNTY,
                h.id(),
                h.village(),
                BANKS.get((int) (h.id() % BANKS.size())),
                h.byCard() ? "CARD" : "PASSBOOK",
                h.head().name(),
                cipher.seal("account.number", number),
                cipher.index("account.number", number),
                DemoNumbers.last4(number),
                ACCOUNTS_OPENED);
    }

    private static String hex(String content) {
        return HexFormat.of().formatHex(content.getBytes(StandardCharsets.UTF_8));
    }

    private byte @Nullable [] sealed(String field, @Nullable String plain) {
        return plain == null ? null : cipher.seal(field, plain);
    }

    private List<String> villages() throws SQLException {
        List<String> codes = new ArrayList<>();
        try (ResultSet found =
                query("select code from divisions where level = 'VILLAGE' and kind in ('VILLAGE', 'COMMUNITY')"
                        + " and valid_from <= '2026-03-02' and valid_to > '2026-03-02' order by code")) {
            while (found.next()) codes.add(found.getString(1));
        }
        return codes;
    }

    private ResultSet query(String sql) throws SQLException {
        var statement = owner.createStatement();
        statement.closeOnCompletion();
        return statement.executeQuery(sql);
    }
}
