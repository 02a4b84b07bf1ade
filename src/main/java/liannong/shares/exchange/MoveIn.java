package liannong.shares.exchange;

import java.time.LocalDate;
import java.util.UUID;
import liannong.shares.Evidence;
import liannong.shares.entries.Command;

/**
 * The order to move a register that was kept elsewhere into that of a cooperative.
 *
 * @param evidence the paper of handing it over
 */
public record MoveIn(UUID commandId, long cooperativeId, RegisterFile file, String fileName, Evidence evidence)
        implements Command {

    private static final int LONGEST_NAME = 120;

    public MoveIn {
        String plain = fileName.replaceAll("[\\p{Cc}\\p{Cs}]", "").strip();
        fileName = plain.isEmpty() ? "?" : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    /** Of its last movement. */
    @Override
    public LocalDate effectiveOn() {
        return file.movements().stream()
                .map(FileMovement::day)
                .max(LocalDate::compareTo)
                .orElse(file.head().asOf());
    }
}
