package liannong.meetings;

import java.time.LocalDate;
import java.util.List;
import liannong.base.Refused;

/** What the law asks of a convocation; the first refusal wins. */
final class ConvocationRules {

    static final int MOST_ITEMS = 40;
    static final int LONGEST_TITLE = 80;
    static final int LONGEST_NAME = 40;
    static final int LONGEST_ITEM = 500;
    static final int LONGEST_WHY = 200;

    private ConvocationRules() {}

    static void check(Convocation order, RulesInForce rules, VotingRights rights, LocalDate today) {
        text(order.title(), LONGEST_TITLE);
        text(order.place(), LONGEST_TITLE);
        text(order.chairName(), LONGEST_NAME);
        text(order.recorderName(), LONGEST_NAME);
        if (order.items().isEmpty()) throw new Refused(MeetingReason.AGENDA_EMPTY);
        if (order.items().size() > MOST_ITEMS) throw new Refused(MeetingReason.AGENDA_TOO_LONG, MOST_ITEMS);
        order.items().forEach(item -> text(item.text(), LONGEST_ITEM));
        if (order.convenedOn().isAfter(today)) throw new Refused(MeetingReason.CONVENED_IN_THE_FUTURE);
        List<Matter> matters = order.items().stream().map(NewItem::matter).toList();
        days(matters, order.convenedOn(), order.papersOpenFrom(), order.heldOn(), rules.paperDays());
        if (order.asked() != null) asked(order.asked(), order.convenedOn(), rights.members());
        if (order.kind() == MeetingKind.DELEGATES) delegates(rights);
    }

    /** COOP art 40 for plans; for other matters the law names no days between convocation and meeting. */
    static void days(
            List<Matter> matters, LocalDate convenedOn, LocalDate papersOpenFrom, LocalDate heldOn, int paperDays) {
        if (heldOn.isBefore(convenedOn) || heldOn.isBefore(papersOpenFrom))
            throw new Refused(MeetingReason.HELD_BEFORE_CONVENED);
        LocalDate earliest = MeetingLaw.earliest(papersOpenFrom, paperDays);
        if (matters.stream().anyMatch(Matter::needsPapers) && heldOn.isBefore(earliest))
            throw new Refused(MeetingReason.PAPERS_OPEN_TOO_SHORT, paperDays, papersOpenFrom, earliest);
    }

    /** COOP art 31: 30 % of the members, or the supervisors, or a case that the charter names. */
    private static void asked(AskedFor asked, LocalDate convenedOn, int members) {
        text(asked.why(), LONGEST_WHY);
        if (asked.on().isAfter(convenedOn)) throw new Refused(MeetingReason.ASKED_AFTER_CONVENED);
        int needed = MeetingLaw.askersNeeded(members);
        if (asked.by() == AskedBy.MEMBERS && (asked.askers() == null || asked.askers() < Math.max(1, needed)))
            throw new Refused(MeetingReason.TOO_FEW_ASKED, needed, members);
    }

    /** COOP art 32. */
    static void delegates(VotingRights rights) {
        if (!rights.mayHaveDelegates()) throw new Refused(MeetingReason.DELEGATES_NEED_MORE_MEMBERS, rights.members());
        if (rights.delegates() < MeetingLaw.LEAST_DELEGATES)
            throw new Refused(MeetingReason.DELEGATES_TOO_FEW, rights.delegates(), MeetingLaw.LEAST_DELEGATES);
    }

    static String text(String typed, int longest) {
        return Typed.text(typed, longest, MeetingReason.MEETING_TEXT_MISSING);
    }
}
