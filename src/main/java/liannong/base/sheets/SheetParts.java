package liannong.base.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import liannong.base.Refused;

/** The parts of a workbook, looked at before one is unpacked, and counted while it is. */
final class SheetParts implements AutoCloseable {

    /** More comes out of a part than is believed. */
    static final class Swells extends IOException {}

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;

    SheetParts(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            refuseWhatNoTableNeeds();
        } catch (RuntimeException | IOException no) {
            zip.close();
            throw no;
        }
    }

    private void refuseWhatNoTableNeeds() throws IOException {
        if (zip.size() > SheetLimits.PARTS) throw new Refused(SheetReason.SHEET_SWELLS);
        if (zip.getEntry(WORKBOOK) == null || zip.getEntry(CONTENT_TYPES) == null) {
            throw new Refused(SheetReason.SHEET_IS_NO_WORKBOOK);
        }
        Set<String> names = new HashSet<>();
        long declared = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry part = all.nextElement();
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) throw new ZipException("twice " + name);
            if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
                throw new Refused(SheetReason.SHEET_HAS_MACROS);
            }
            if (name.startsWith("xl/externallinks/") || name.equals("xl/connections.xml")) {
                throw new Refused(SheetReason.SHEET_LINKS_ELSEWHERE);
            }
            declared += Math.max(0, part.getSize());
        }
        if (declared > SheetLimits.SHEET_INFLATED) throw new Refused(SheetReason.SHEET_SWELLS);
        try (InputStream types = open(CONTENT_TYPES)) {
            if (new String(types.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT)
                    .contains("macroenabled")) {
                throw new Refused(SheetReason.SHEET_HAS_MACROS);
            }
        }
    }

    Optional<InputStream> find(String name) throws IOException {
        return zip.getEntry(name) == null ? Optional.empty() : Optional.of(open(name));
    }

    InputStream open(String name) throws IOException {
        ZipEntry part = zip.getEntry(name);
        if (part == null) throw new ZipException("no part " + name);
        InputStream packed = zip.getInputStream(part);
        if (packed == null) throw new ZipException("no part " + name);
        long most = name.startsWith("xl/worksheets/") ? SheetLimits.SHEET_INFLATED : SheetLimits.PART_INFLATED;
        return new Counted(packed, most, part.getCompressedSize());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what really comes out: what a part declares of itself is not believed. */
    private static final class Counted extends FilterInputStream {

        private final long most;
        private final long byRatio;
        private long read;

        Counted(InputStream in, long most, long packed) {
            super(in);
            this.most = most;
            this.byRatio = Math.max(SheetLimits.RATIO_COUNTS_FROM, Math.max(1, packed) * SheetLimits.RATIO);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            if (some > 0) count(some);
            return some;
        }

        private void count(int more) throws Swells {
            read += more;
            if (read > most || read > byRatio) throw new Swells();
        }
    }
}
