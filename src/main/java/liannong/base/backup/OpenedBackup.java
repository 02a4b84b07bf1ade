package liannong.base.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import liannong.base.CannotStart;
import liannong.base.Keys;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was looked through from its first to its last byte, and is whole, unchanged and of this key. */
public final class OpenedBackup implements AutoCloseable {

    private static final int LARGEST_MANIFEST = 16 * 1024 * 1024;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private OpenedBackup(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws CannotStart when it is no backup, is cut off or changed, or belongs to another key */
    public static OpenedBackup open(Path file, Keys keys, Progress progress) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file))
            throw new CannotStart("读不到文件 " + file + "。", "The file " + file + " cannot be read.");
        ZipFile zip = zip(file);
        try {
            var opened = new OpenedBackup(file, zip, manifest(file, zip, keys));
            opened.verify(progress);
            return opened;
        } catch (ZipException damaged) {
            zip.close();
            throw changed(file, String.valueOf(damaged.getMessage()));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    InputStream content(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) throw changed(path, entry);
        return zip.getInputStream(found);
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException none) {
            throw new CannotStart(
                    file + " 不是联农的备份，或者没有传完整。没有恢复任何内容。",
                    file + " is no backup of Liannong, or it is cut off. Nothing was restored.",
                    none);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip, Keys keys) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        ZipEntry seal = zip.getEntry(Manifest.SEAL);
        if (entry == null || seal == null)
            throw new CannotStart(
                    file + " 不是联农的备份。没有恢复任何内容。", file + " is no backup of Liannong. Nothing was restored.");
        byte[] written = zip.getInputStream(entry).readNBytes(LARGEST_MANIFEST);
        Manifest manifest = parsed(file, written);
        if (manifest.format() != Manifest.FORMAT)
            throw new CannotStart(
                    file + " 由别的版本写成（格式 " + manifest.format() + "），本程序只读格式 " + Manifest.FORMAT + "。",
                    file + " has format " + manifest.format() + "; this version reads format " + Manifest.FORMAT + ".");
        if (!BackupSeal.fingerprint(keys).equals(manifest.key())) throw anotherKey(file, manifest, keys);
        if (!BackupSeal.fits(keys, written, zip.getInputStream(seal).readNBytes(Keys.BYTES)))
            throw changed(file, Manifest.NAME);
        return manifest;
    }

    private static Manifest parsed(Path file, byte[] written) {
        try {
            return JsonMapper.shared().readValue(written, Manifest.class);
        } catch (JacksonException malformed) {
            throw changed(file, Manifest.NAME);
        }
    }

    private void verify(Progress progress) throws IOException {
        refuseOtherEntries();
        int all = manifest.tables().size();
        for (int i = 0; i < all; i++) {
            Manifest.Table table = manifest.tables().get(i);
            progress.at(table.name(), i, all);
            var sum = new RowSum();
            try (InputStream rows = content(table.entry())) {
                byte[] buffer = new byte[BUFFER];
                for (int read = rows.read(buffer); read >= 0; read = rows.read(buffer)) sum.write(buffer, 0, read);
            }
            if (!sum.of(new SchemaTable(table.name(), table.columns())).equals(table))
                throw changed(path, table.entry());
        }
        for (Manifest.Document document : manifest.documents()) bytes(document);
    }

    /** A sealed document as it was. */
    byte[] bytes(Manifest.Document document) throws IOException {
        try (InputStream content = content(document.entry())) {
            byte[] sealed = content.readAllBytes();
            if (!RowSum.hex(RowSum.sha256().digest(sealed)).equals(document.sha256()))
                throw changed(path, document.entry());
            return sealed;
        }
    }

    private void refuseOtherEntries() {
        Set<String> known = new HashSet<>(Set.of(Manifest.NAME, Manifest.SEAL));
        Stream.concat(
                        manifest.tables().stream().map(Manifest.Table::entry),
                        manifest.documents().stream().map(Manifest.Document::entry))
                .forEach(known::add);
        Set<String> found = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        if (!found.equals(known)) throw changed(path, "entries");
    }

    private static CannotStart changed(Path file, String where) {
        return new CannotStart(
                file + " 与写成时不同（" + where + "）：传输中损坏或被改动。没有恢复任何内容，请用另一份备份。",
                file + " is not as it was written (" + where + "): damaged on its way, or changed. Nothing was"
                        + " restored; use another backup.");
    }

    private static CannotStart anotherKey(Path file, Manifest manifest, Keys keys) {
        return new CannotStart(
                file + " 属于另一把密钥（指纹 " + manifest.key() + "，现在的是 " + BackupSeal.fingerprint(keys)
                        + "）：用 LIANNONG_KEY 或数据目录中的 key 文件给出备份时的密钥。没有恢复任何内容。",
                file + " belongs to another key (fingerprint " + manifest.key() + ", the present one has "
                        + BackupSeal.fingerprint(keys)
                        + "): give the key of the time of the backup by LIANNONG_KEY or as"
                        + " the file key in the data folder. Nothing was restored.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
