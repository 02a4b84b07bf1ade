package liannong.shares.entries;

import java.time.LocalDate;
import java.util.UUID;
import liannong.shares.Evidence;

/** An order about the register of a cooperative: carried out once, however often it arrives. */
public interface Command {

    /** Made when the form opens; the same id with another content is refused. */
    UUID commandId();

    long cooperativeId();

    /** The day from which it counts. */
    LocalDate effectiveOn();

    Evidence evidence();
}
