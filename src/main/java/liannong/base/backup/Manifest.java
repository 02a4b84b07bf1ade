package liannong.base.backup;

import java.util.List;

/**
 * What a backup says of itself. It is sealed with a key derived from the master key, so that neither a table nor this
 * can be changed without being noticed.
 *
 * @param format of the file, see {@link #FORMAT}
 * @param madeAt the instant of the snapshot's beginning
 * @param schema the version of the last migration
 * @param county code and name of the county
 * @param key fingerprint of the master key, which is not in the file
 * @param documents kept outside the database, sealed as they are
 */
public record Manifest(
        int format,
        String madeAt,
        String schema,
        String county,
        String key,
        List<Table> tables,
        List<Sequence> sequences,
        List<Document> documents) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String SEAL = "manifest.seal";

    /**
     * @param sha256 of the bytes as they are written
     * @param rowSum of the rows in any order, see {@link RowSum}
     */
    public record Table(String name, List<String> columns, long rows, long bytes, String sha256, String rowSum) {

        String entry() {
            return "tables/" + name;
        }
    }

    public record Sequence(String name, long value, boolean called) {}

    public record Document(String name, long bytes, String sha256) {

        String entry() {
            return "documents/" + name;
        }
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
