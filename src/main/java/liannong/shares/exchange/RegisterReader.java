package liannong.shares.exchange;

import static liannong.shares.exchange.RegisterFileReason.*;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liannong.base.Refused;
import liannong.base.json.StrictJson;
import liannong.base.json.StrictJson.Field;
import liannong.base.json.StrictJson.Values;
import liannong.shares.ShareClass;

/**
 * Reads a register's file strictly: what is not exactly the format, or does not come to a register, is refused with the
 * place where it is wrong. Knows no database.
 */
public final class RegisterReader {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final long MEGABYTE = 1024L * 1024;

    private final Set<String> ids = new HashSet<>();
    private final Set<ShareClass> classes = EnumSet.noneOf(ShareClass.class);

    private final Field<RegisterFile.Issuer> issuer = new Field<>("issuer", this::issuer);
    private final Field<List<RegisterFile.Member>> stakeholders =
            new Field<>("stakeholders", json -> json.list(RegisterFile.MOST_MEMBERS, this::member));
    private final Field<List<ShareClass>> stockClasses =
            new Field<>("stock_classes", json -> json.list(ShareClass.values().length, this::stockClass));
    private final Field<List<FileMovement>> transactions =
            new Field<>("transactions", json -> json.list(RegisterFile.MOST_MOVEMENTS, this::movement));

    private RegisterReader() {}

    /** @throws Refused {@link RegisterFileReason} and {@link liannong.base.json.JsonReason}, with the place */
    public static RegisterFile read(Path file) throws IOException {
        if (Files.size(file) > RegisterFile.LARGEST_MEGABYTES * MEGABYTE)
            throw new Refused(REGISTER_FILE_TOO_LARGE, Integer.toString(RegisterFile.LARGEST_MEGABYTES));
        MessageDigest digest = sha256();
        try (var bytes = new BufferedInputStream(new DigestInputStream(Files.newInputStream(file), digest))) {
            skipMark(bytes);
            var reader = new RegisterReader();
            RegisterFile read = StrictJson.read(bytes, reader::file);
            reader.require(read);
            return read.named(HexFormat.of().formatHex(digest.digest()));
        }
    }

    private RegisterFile file(StrictJson json) {
        Values values = json.object(List.of(
                HeadFields.FORMAT,
                HeadFields.VERSION,
                HeadFields.MODEL,
                HeadFields.AS_OF,
                HeadFields.GENERATED_AT,
                HeadFields.GENERATED_BY,
                issuer,
                stakeholders,
                stockClasses,
                transactions));
        return new RegisterFile(
                new RegisterFile.Head(
                        values.get(HeadFields.AS_OF),
                        values.get(HeadFields.GENERATED_AT),
                        values.get(HeadFields.GENERATED_BY)),
                values.get(issuer),
                values.get(stakeholders),
                values.get(transactions),
                "");
    }

    private RegisterFile.Issuer issuer(StrictJson json) {
        Values values = json.object(HeadFields.ISSUER);
        once(json, values.get(HeadFields.ID));
        List<String> codes = values.get(HeadFields.TAX_IDS);
        return new RegisterFile.Issuer(values.get(HeadFields.LEGAL_NAME), codes.isEmpty() ? "" : codes.getFirst());
    }

    private RegisterFile.Member member(StrictJson json) {
        int line = json.line();
        Values values = json.object(HeadFields.STAKEHOLDER);
        once(json, values.get(HeadFields.ID));
        HeadFields.HolderType type = values.get(HeadFields.HOLDER_TYPE);
        if (type != values.get(HeadFields.MEMBER_KIND).holderType())
            throw new Refused(
                    REGISTER_FILE_FIELD,
                    values.get(HeadFields.ID),
                    Integer.toString(line),
                    HeadFields.HOLDER_TYPE.name());
        return new RegisterFile.Member(
                values.get(HeadFields.ID),
                line,
                values.get(HeadFields.NO),
                values.get(HeadFields.NAME),
                type == HeadFields.HolderType.INSTITUTION);
    }

    private ShareClass stockClass(StrictJson json) {
        ShareClass shareClass = json.object(HeadFields.STOCK_CLASS).get(HeadFields.CLASS_ID);
        once(json, shareClass.name());
        classes.add(shareClass);
        return shareClass;
    }

    private FileMovement movement(StrictJson json) {
        FileMovement movement = TransactionReader.read(json);
        once(json, movement.id());
        return movement;
    }

    /** All objects of a file have ids of their own. */
    private void once(StrictJson json, String id) {
        if (!ids.add(id)) throw json.refused(REGISTER_FILE_ID_TWICE, id);
    }

    private void require(RegisterFile file) {
        Set<String> numbers = new HashSet<>();
        for (RegisterFile.Member member : file.members()) {
            if (!numbers.add(member.no()))
                throw new Refused(
                        REGISTER_FILE_MEMBER_NO_TWICE, member.id(), Integer.toString(member.fileLine()), member.no());
        }
        Map<String, RegisterFile.Member> members = file.membersById();
        for (FileMovement movement : file.movements()) {
            if (!members.containsKey(movement.memberId()))
                throw RowRules.refused(REGISTER_FILE_MEMBER_UNKNOWN, movement, movement.memberId());
            if (!classes.contains(movement.shareClass()))
                throw RowRules.refused(
                        REGISTER_FILE_CLASS_UNKNOWN,
                        movement,
                        movement.shareClass().name());
        }
        ActRules.require(file.movements());
        DerivedRegister.requireNeverNegative(file.movements());
    }

    /** Some editors write one although JSON has none (RFC 8259, 8.1: it may be ignored). */
    private static void skipMark(InputStream bytes) throws IOException {
        bytes.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) bytes.reset();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
