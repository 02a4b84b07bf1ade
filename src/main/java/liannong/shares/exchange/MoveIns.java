package liannong.shares.exchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import liannong.access.Roles;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.shares.ShareClass;
import liannong.shares.entries.Book;
import liannong.shares.entries.Line;
import liannong.shares.entries.MovedEntries;
import liannong.shares.entries.MovedLine;
import liannong.shares.entries.ShareEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves a register that was kept elsewhere into that of a cooperative which is still empty: all of it or nothing, once.
 * It counts as entered now; the books get nothing, since what the shares stand against is not in the file.
 */
@Service
@Transactional
@PreAuthorize("hasRole('BOOKKEEPER')")
public class MoveIns {

    private final MoveInSql sql;
    private final ShareEntries entries;
    private final MovedEntries moved;
    private final BusinessClock clock;
    private final JsonMapper json = JsonMapper.shared();

    MoveIns(MoveInSql sql, ShareEntries entries, MovedEntries moved, BusinessClock clock) {
        this.sql = sql;
        this.entries = entries;
        this.moved = moved;
        this.clock = clock;
    }

    /** Whether the register of a cooperative has no movement yet. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public boolean isEmpty(long cooperativeId) {
        return sql.isEmpty(cooperativeId);
    }

    /** When and from which file the register was moved in; empty where it was not. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public Optional<MoveInRow> find(long cooperativeId) {
        return sql.find(cooperativeId);
    }

    /** What would be entered, and everything that stands in its way. */
    @Transactional(readOnly = true)
    public MoveInPreview preview(long cooperativeId, RegisterFile file) {
        MoveInCheck check = new MoveInCheck(file, sql.target(cooperativeId, file), clock.today());
        List<LocalDate> days =
                file.movements().stream().map(FileMovement::day).sorted().toList();
        List<Refused> problems = check.problems();
        return new MoveInPreview(
                check.members(),
                acts(file, any -> true),
                file.movements().size(),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                totals(file),
                restsOn(file),
                acts(file, movement -> movement.shareClass() == ShareClass.LAND),
                problems.stream().limit(MoveInPreview.MOST_PROBLEMS).toList(),
                problems.size());
    }

    /**
     * Enters all of a file. The same command twice is the same moving in once.
     *
     * @throws Refused the first of {@link MoveInReason}; {@code EFFECTIVE_IN_FUTURE},
     *     {@code OTHER_COMMAND_SAME_ID}, those of {@link MovedEntries#enter}
     */
    public void enter(MoveIn command) {
        if (entries.enteredBefore(command, Book.MOVE_INS)) return;
        RegisterFile file = command.file();
        MoveInCheck check = new MoveInCheck(file, sql.target(command.cooperativeId(), file), clock.today());
        if (!check.problems().isEmpty()) throw check.problems().getFirst();
        long id = insert(command);
        moved.enter(id, command, lines(command, check.memberIds()));
        if (!sql.written(id, command.cooperativeId()).equals(totals(file)))
            throw new IllegalStateException("what was moved in is not what the file says");
    }

    private long insert(MoveIn command) {
        @Nullable Long paper = entries.keep(command.cooperativeId(), command.evidence());
        try {
            return sql.insert(command, acts(command.file(), any -> true), paper);
        } catch (DataIntegrityViolationException broken) {
            if (Broken.promise(broken, "into_an_empty_register")) throw new Refused(MoveInReason.MOVE_IN_NOT_EMPTY);
            throw broken;
        }
    }

    private List<MovedLine> lines(MoveIn command, Map<String, Long> members) {
        List<FileMovement> movements = command.file().movements();
        Map<String, Integer> places = new HashMap<>();
        List<MovedLine> lines = new ArrayList<>(movements.size());
        for (FileMovement movement : movements) {
            places.put(movement.id(), lines.size());
            Line line = new Line(
                    members.getOrDefault(movement.memberId(), 0L),
                    movement.shareClass(),
                    movement.kind(),
                    movement.source(),
                    movement.amount(),
                    movement.unpaid(),
                    movement.area(),
                    movement.acquiredOn(),
                    movement.dueOn(),
                    null);
            lines.add(new MovedLine(
                    actId(command, movement),
                    movement.line(),
                    movement.day(),
                    movement.document(),
                    line,
                    movement.reverses() == null ? null : places.get(movement.reverses()),
                    movement.restsOn().isEmpty() ? null : json.writeValueAsString(movement.restsOn())));
        }
        return lines;
    }

    /** The act's id here: its own of the other register may be taken, by a twin of it. */
    private static UUID actId(MoveIn command, FileMovement movement) {
        String name = command.commandId() + "/" + movement.act();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static int acts(RegisterFile file, java.util.function.Predicate<FileMovement> of) {
        Set<UUID> acts = new HashSet<>();
        file.movements().stream().filter(of).forEach(movement -> acts.add(movement.act()));
        return acts.size();
    }

    private static Map<RestsOn.Kind, Integer> restsOn(RegisterFile file) {
        Map<RestsOn.Kind, Integer> counts = new EnumMap<>(RestsOn.Kind.class);
        for (RestsOn.Kind kind : RestsOn.Kind.values()) {
            int acts = acts(file, movement -> movement.restsOn().stream().anyMatch(row -> row.kind() == kind));
            if (acts > 0) counts.put(kind, acts);
        }
        return counts;
    }

    private static List<MoveInPreview.ClassTotal> totals(RegisterFile file) {
        Map<ShareClass, MoveInPreview.ClassTotal> totals = new EnumMap<>(ShareClass.class);
        for (FileMovement movement : file.movements()) {
            totals.merge(
                    movement.shareClass(),
                    new MoveInPreview.ClassTotal(
                            movement.shareClass(), movement.amount(), movement.unpaid(), movement.area()),
                    MoveInPreview.ClassTotal::plus);
        }
        return List.copyOf(totals.values());
    }
}
