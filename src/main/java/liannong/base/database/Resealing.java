package liannong.base.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import liannong.base.CannotStart;
import liannong.base.FieldCipher;

/** Opens what stands in the tables with one key and seals it with another, within the transaction of its connection. */
final class Resealing {

    private static final int ROWS = 200;
    private static final int DOCUMENTS = 2; // up to 10 MB each
    private static final long BATCH_BYTES = 16L * 1024 * 1024;

    private final Connection owner;
    private final FieldCipher old;
    private final FieldCipher fresh;

    Resealing(Connection owner, FieldCipher old, FieldCipher fresh) {
        this.owner = owner;
        this.old = old;
        this.fresh = fresh;
    }

    /** How many values were sealed anew; none where there is no such table yet. */
    long table(String table) throws SQLException {
        if (!Bootstrap.exists(owner, "select 1 where to_regclass(?) is not null", "public." + table)) return 0;
        List<SealedColumn> columns = SealedColumns.of(table);
        // What happened stays what it was: the triggers that hold this see every change as one of the content.
        execute("alter table " + table + " disable trigger user");
        long values = reseal(table, columns);
        execute("alter table " + table + " enable trigger user");
        return values;
    }

    private long reseal(String table, List<SealedColumn> columns) throws SQLException {
        String names = columns.stream().map(SealedColumn::column).collect(Collectors.joining(", "));
        String some = columns.stream().map(c -> c.column() + " is not null").collect(Collectors.joining(" or "));
        long values = 0;
        try (Statement cursor = owner.createStatement();
                PreparedStatement update = owner.prepareStatement(update(table, columns))) {
            cursor.setFetchSize(names.contains("content_enc") ? DOCUMENTS : ROWS);
            long bytes = 0;
            try (ResultSet rows =
                    cursor.executeQuery("select ctid::text, " + names + " from " + table + " where " + some)) {
                while (rows.next()) {
                    List<byte[]> row = row(rows, columns);
                    values += bind(update, columns, row, rows.getString(1));
                    update.addBatch();
                    bytes += row.stream().mapToLong(value -> value.length).sum();
                    if (bytes > BATCH_BYTES || rows.getRow() % ROWS == 0) {
                        update.executeBatch();
                        bytes = 0;
                    }
                }
            }
            update.executeBatch();
        }
        return values;
    }

    private static List<byte[]> row(ResultSet rows, List<SealedColumn> columns) throws SQLException {
        List<byte[]> row = new ArrayList<>(columns.size());
        for (SealedColumn column : columns) {
            byte[] value = rows.getBytes(column.column());
            row.add(value == null ? new byte[0] : value);
        }
        return row;
    }

    private long bind(PreparedStatement update, List<SealedColumn> columns, List<byte[]> row, String ctid)
            throws SQLException {
        int place = 1;
        long values = 0;
        for (int i = 0; i < columns.size(); i++) {
            SealedColumn column = columns.get(i);
            boolean known = row.get(i).length > 0;
            byte[] plain = known ? open(column, row.get(i), ctid) : row.get(i);
            update.setBytes(place++, known ? fresh.sealBytes(column.field(), plain) : null);
            if (column.index() != null)
                update.setBytes(place++, known ? fresh.index(column.field(), new String(plain, UTF_8)) : null);
            if (known) values++;
        }
        update.setString(place, ctid);
        return values;
    }

    private byte[] open(SealedColumn column, byte[] sealed, String ctid) {
        try {
            return old.openBytes(column.field(), sealed);
        } catch (FieldCipher.DoesNotOpen damaged) {
            String where = column.table() + "." + column.column() + " " + ctid;
            throw new CannotStart(
                    "没有换密钥：" + where + " 用原来的密钥打不开，数据可能损坏，先从备份恢复。",
                    "The key was not changed: " + where + " does not open with the former key. The data may be damaged:"
                            + " restore a backup first.",
                    damaged);
        }
    }

    private static String update(String table, List<SealedColumn> columns) {
        List<String> sets = new ArrayList<>();
        for (SealedColumn column : columns) {
            sets.add(column.column() + " = ?");
            if (column.index() != null) sets.add(column.index() + " = ?");
        }
        return "update " + table + " set " + String.join(", ", sets) + " where ctid = ?::tid";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
