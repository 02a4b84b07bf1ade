package liannong.base.backup;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Takes the rows of a table as COPY writes them, a line each, and keeps three things: how many there are, the SHA-256
 * of the bytes, and the sum of the rows' own SHA-256, which is the same in whatever order a table gives its rows.
 */
final class RowSum extends OutputStream {

    private static final int LANES = 4;

    private final MessageDigest whole = sha256();
    private final MessageDigest row = sha256();
    private final long[] lanes = new long[LANES];
    private long rows;
    private long bytes;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) {
        whole.update(some, from, length);
        bytes += length;
        int begun = from;
        for (int at = from; at < from + length; at++) {
            if (some[at] != '\n') continue;
            row.update(some, begun, at + 1 - begun);
            begun = at + 1;
            add(row.digest());
        }
        row.update(some, begun, from + length - begun);
    }

    private void add(byte[] digest) {
        ByteBuffer longs = ByteBuffer.wrap(digest);
        for (int lane = 0; lane < LANES; lane++) lanes[lane] += longs.getLong();
        rows++;
    }

    Manifest.Table of(SchemaTable table) {
        return new Manifest.Table(table.name(), table.columns(), rows, bytes, hex(whole.digest()), sum());
    }

    /** Of the rows in any order. */
    String sum() {
        ByteBuffer longs = ByteBuffer.allocate(LANES * Long.BYTES);
        for (long lane : lanes) longs.putLong(lane);
        return hex(longs.array());
    }

    long rows() {
        return rows;
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
