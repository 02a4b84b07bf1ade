package liannong.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's text format, written by COPY. */
final class CopyRows {

    private CopyRows() {}

    /** One line: text, numbers, dates, bytes, or null. */
    static String row(@Nullable Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            if (!line.isEmpty()) line.append('\t');
            switch (value) {
                case null -> line.append("\\N");
                case byte[] bytes -> line.append("\\\\x").append(HexFormat.of().formatHex(bytes));
                default -> line.append(value);
            }
        }
        return line.append('\n').toString();
    }

    /** Rows may be made by several threads; they arrive in order. */
    static void into(Connection connection, String tableAndColumns, Stream<String> rows) throws SQLException {
        CopyIn copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + tableAndColumns + " from stdin");
        try {
            StringBuilder block = new StringBuilder();
            for (String row : rows.toList()) {
                block.append(row);
                if (block.length() > 1 << 16) flush(copy, block);
            }
            flush(copy, block);
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    private static void flush(CopyIn copy, StringBuilder block) throws SQLException {
        byte[] bytes = block.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        block.setLength(0);
    }
}
