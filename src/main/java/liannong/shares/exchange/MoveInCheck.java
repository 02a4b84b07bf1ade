package liannong.shares.exchange;

import static liannong.shares.exchange.MoveInReason.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liannong.base.Refused;
import liannong.shares.ShareClass;
import org.jspecify.annotations.Nullable;

/** Compares a file with the cooperative that it is to be moved to: nobody and nothing is guessed. */
final class MoveInCheck {

    private final RegisterFile file;
    private final MoveInTarget target;
    private final LocalDate today;
    private final Map<String, RegisterFile.Member> inFile;
    private final List<Refused> problems = new ArrayList<>();
    private final Map<String, MoveInTarget.Registered> found = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();

    /** @param today the last day on which anything can have happened */
    MoveInCheck(RegisterFile file, MoveInTarget target, LocalDate today) {
        this.file = file;
        this.target = target;
        this.today = today;
        this.inFile = file.membersById();
        if (!target.empty()) problems.add(new Refused(MOVE_IN_NOT_EMPTY));
        if (file.movements().isEmpty()) problems.add(new Refused(MOVE_IN_NOTHING));
        String code = file.issuer().creditCode();
        if (!code.isEmpty() && !code.equals(target.creditCode()))
            problems.add(new Refused(MOVE_IN_OF_ANOTHER, code, file.issuer().name(), target.creditCode()));
        match();
        file.movements().forEach(this::compare);
    }

    List<Refused> problems() {
        return problems;
    }

    /** The registered members by their ids in the file; complete when there is no problem. */
    Map<String, Long> memberIds() {
        Map<String, Long> ids = new HashMap<>();
        found.forEach((id, member) -> ids.put(id, member.id()));
        return ids;
    }

    int members() {
        return named.size();
    }

    /** By number and name, those who have movements. */
    private void match() {
        Set<String> moving = new HashSet<>();
        file.movements().forEach(movement -> moving.add(movement.memberId()));
        for (RegisterFile.Member member : file.members()) {
            if (!moving.contains(member.id())) continue;
            named.add(member.id());
            MoveInTarget.Registered registered = target.members().get(member.no());
            if (registered == null) problems.add(new Refused(MOVE_IN_NO_SUCH_MEMBER, member.no(), member.name()));
            else if (!registered.name().equals(member.name()))
                problems.add(new Refused(MOVE_IN_OTHER_NAME, member.no(), member.name(), registered.name()));
            else found.put(member.id(), registered);
        }
    }

    private void compare(FileMovement movement) {
        if (movement.day().isAfter(today)) add(MOVE_IN_FUTURE, movement, movement.day());
        MoveInTarget.Registered member = found.get(movement.memberId());
        if (member == null) return;
        if (movement.day().isBefore(member.joinedOn()))
            add(MOVE_IN_BEFORE_JOINING, movement, movement.day(), member.joinedOn());
        @Nullable LocalDate left = member.leftOn();
        if (left != null && movement.day().isAfter(left)) add(MOVE_IN_AFTER_LEAVING, movement, movement.day(), left);
        if (member.settled()) add(MOVE_IN_ACCOUNT_CLOSED, movement);
        if (movement.shareClass() == ShareClass.COLLECTIVE && !member.organisation())
            add(MOVE_IN_COLLECTIVE_OF_A_PERSON, movement);
    }

    private void add(MoveInReason reason, FileMovement movement, Object... facts) {
        RegisterFile.Member member = inFile.get(movement.memberId());
        List<Object> all =
                new ArrayList<>(List.of(movement.id(), member == null ? "" : member.no() + " " + member.name()));
        all.addAll(List.of(facts));
        problems.add(new Refused(reason, all.toArray()));
    }
}
