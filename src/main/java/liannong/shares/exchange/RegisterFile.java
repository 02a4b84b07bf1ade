package liannong.shares.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A cooperative's register as one file has it: read, and found to be whole.
 *
 * @param sha256 of the file's bytes
 */
public record RegisterFile(
        Head head, Issuer issuer, List<Member> members, List<FileMovement> movements, String sha256) {

    /** A file is not larger. */
    public static final int LARGEST_MEGABYTES = 40;

    public static final int MOST_MOVEMENTS = 50_000;
    public static final int MOST_MEMBERS = 50_000;

    /** What a day's check of one holding costs grows with the movements of its member. */
    public static final int MOST_OF_A_MEMBER = 500;

    static final String FORMAT = "liannong-share-register";
    static final int VERSION = 1;
    static final String MODEL = "Open Cap Format 1.2.0";

    /** When and by whom it was made, and up to which day. */
    public record Head(LocalDate asOf, Instant generatedAt, String generatedBy) {}

    /** @param creditCode empty when the file names none */
    public record Issuer(String name, String creditCode) {}

    /**
     * @param id by which movements name the member
     * @param no the number in the cooperative's roster
     */
    public record Member(String id, int fileLine, String no, String name, boolean institution) {}

    Map<String, Member> membersById() {
        return members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    RegisterFile named(String digest) {
        return new RegisterFile(head, issuer, members, movements, digest);
    }

    /** What tells two files apart. */
    @Override
    public String toString() {
        return sha256;
    }
}
