package liannong.shares.exchange;

import static liannong.shares.exchange.RegisterFileReason.*;
import static liannong.shares.exchange.RowRules.refused;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import liannong.base.Refused;
import liannong.shares.MovementKind;

/**
 * What an act must be as a whole: its rows counted through, of one day and one document; nothing made or lost where it
 * moves from one to another; taken back whole, by its mirror, once.
 */
final class ActRules {

    private final Map<String, FileMovement> before = new HashMap<>();
    private final Set<String> reversed = new HashSet<>();
    private final Map<UUID, List<FileMovement>> acts;

    private ActRules(List<FileMovement> movements) {
        acts = movements.stream()
                .collect(Collectors.groupingBy(FileMovement::act, LinkedHashMap::new, Collectors.toList()));
    }

    /** @throws Refused with the id and the line of a movement */
    static void require(List<FileMovement> movements) {
        var rules = new ActRules(movements);
        for (List<FileMovement> act : rules.acts.values()) {
            requireOne(act);
            requireBalance(act);
        }
        for (FileMovement movement : movements) {
            if (movement.reverses() != null) rules.requireMirror(movement, movement.reverses());
            rules.before.put(movement.id(), movement);
        }
        rules.acts.values().forEach(rules::requireTakenBackWhole);
    }

    private static void requireOne(List<FileMovement> act) {
        FileMovement first = act.getFirst();
        var lines = new BitSet();
        for (FileMovement row : act) {
            boolean same = row.day().equals(first.day())
                    && row.document().equals(first.document())
                    && row.recordedAt().equals(first.recordedAt())
                    && row.isReversal() == first.isReversal();
            if (!same) throw refused(REGISTER_FILE_ACT_DIFFERS, row);
            if (lines.get(row.line())) throw refused(REGISTER_FILE_ACT_LINES, row);
            lines.set(row.line());
        }
        if (lines.nextClearBit(1) != act.size() + 1) throw refused(REGISTER_FILE_ACT_LINES, act.getLast());
    }

    private record Balance(MovementKind kind, String shareClass) {}

    private static void requireBalance(List<FileMovement> act) {
        Map<Balance, long[]> sums = new HashMap<>();
        for (FileMovement row : act) {
            boolean across = row.kind() == MovementKind.CONVERSION;
            switch (row.kind()) {
                case TRANSFER, INHERITANCE, ADJUSTMENT, CONVERSION -> {
                    var key = new Balance(
                            row.kind(), across ? "" : row.shareClass().name());
                    long[] sum = sums.computeIfAbsent(key, first -> new long[3]);
                    sum[0] += row.amount().fen();
                    sum[1] += row.unpaid().fen();
                    sum[2] += row.area().hundredths();
                }
                default -> {}
            }
        }
        if (sums.values().stream().anyMatch(sum -> sum[0] != 0 || sum[1] != 0 || sum[2] != 0))
            throw refused(REGISTER_FILE_ACT_BALANCE, act.getFirst());
    }

    /** What is taken back stands before it, is no taking back itself, and was not taken back yet. */
    private void requireMirror(FileMovement reversal, String id) {
        FileMovement mistaken = before.get(id);
        if (mistaken == null || mistaken.isReversal()) throw refused(REGISTER_FILE_REVERSES, reversal);
        if (!reversal.mirrors(mistaken)) throw refused(REGISTER_FILE_MIRROR, reversal, id);
        if (!reversed.add(id)) throw refused(REGISTER_FILE_REVERSED_TWICE, reversal, id);
    }

    private void requireTakenBackWhole(Collection<FileMovement> act) {
        FileMovement first = act.iterator().next();
        if (!first.isReversal()) return;
        Set<UUID> mistaken = act.stream()
                .map(row -> before.get(row.reverses()))
                .map(FileMovement::act)
                .collect(Collectors.toSet());
        if (mistaken.size() != 1
                || acts.getOrDefault(mistaken.iterator().next(), List.of()).size() != act.size())
            throw refused(REGISTER_FILE_REVERSED_IN_PART, first);
    }
}
