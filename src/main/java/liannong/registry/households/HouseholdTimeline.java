package liannong.registry.households;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import liannong.base.BusinessTime;
import liannong.registry.HistoryEntry;
import liannong.registry.HouseholdChapter;
import liannong.registry.Word;
import org.jspecify.annotations.Nullable;

/** Puts in order what happened to a household, from what the file has read already. */
final class HouseholdTimeline {

    private static final Comparator<HistoryEntry> NEWEST_FIRST = Comparator.comparing(HistoryEntry::day)
            .thenComparing(HistoryEntry::recordedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    private final List<HistoryEntry> entries = new ArrayList<>();

    /** Who came and went without a family event that says why. */
    HouseholdTimeline people(List<HouseholdPerson> people) {
        for (HouseholdPerson person : people) {
            Word relation = code("relation", person.relation());
            if (person.begunBy() == null) add(person.validFrom(), null, "member-from", person.name(), relation);
            if (person.endedBy() == null && person.validTo() != null) {
                add(person.validTo(), null, "member-to", person.name(), relation);
            }
        }
        return this;
    }

    HouseholdTimeline statuses(List<StatusPeriod> statuses) {
        for (StatusPeriod period : statuses) {
            Word status = period.detail() == null ? code("status", period.status()) : code("detail", period.detail());
            add(period.validFrom(), period.recordedAt(), "status", status, period.reason(), by(period.by()));
        }
        return this;
    }

    HouseholdTimeline accounts(List<HouseholdAccount> accounts) {
        for (HouseholdAccount account : accounts) {
            add(account.validFrom(), null, "account", account.bank(), account.numberLast4(), account.holderName());
            if (account.validTo() != null) {
                add(account.validTo(), null, "account-ended", account.bank(), account.numberLast4());
            }
        }
        return this;
    }

    HouseholdTimeline papers(List<HouseholdPaper> papers) {
        papers.forEach(paper -> {
            if (paper.isRequest()) request(paper);
            else add(day(paper.at()), paper.at(), "document", paper.title(), by(paper.by()));
        });
        return this;
    }

    private void request(HouseholdPaper request) {
        Word kind = code("request", request.title());
        add(day(request.at()), request.at(), "request", kind, by(request.by()));
        Instant decided = request.decidedAt();
        if (decided == null || request.state() == null) return;
        String decision = request.decision() == null ? "" : request.decision();
        Word state = code("request-state", request.state());
        add(day(decided), decided, "request-decided", kind, state, by(request.decidedBy()), decision);
    }

    HouseholdTimeline deeds(List<HouseholdDeed> deeds) {
        for (HouseholdDeed deed : deeds) {
            String people = by(deed.people());
            if (deed.event()) {
                String link = deed.otherHousehold() == null ? null : "households/" + deed.otherHousehold();
                entries.add(new HistoryEntry(
                        deed.day(),
                        deed.recordedAt(),
                        "household-file.history.event",
                        List.of(code("event", deed.kind()), people, by(deed.document()), by(deed.by())),
                        link));
            } else {
                String key = people.isEmpty() ? "card" : "card-of";
                add(deed.day(), deed.recordedAt(), key, code("field", deed.kind()), people, by(deed.by()));
            }
        }
        return this;
    }

    HouseholdTimeline chapters(List<HouseholdChapter> chapters) {
        chapters.forEach(chapter -> entries.addAll(chapter.history()));
        return this;
    }

    List<HistoryEntry> newestFirst(int limit) {
        return entries.stream().sorted(NEWEST_FIRST).limit(limit).toList();
    }

    private void add(LocalDate day, @Nullable Instant recordedAt, String key, Object... facts) {
        entries.add(new HistoryEntry(day, recordedAt, "household-file.history." + key, List.of(facts), null));
    }

    private static Word code(String kind, String code) {
        return Word.of(CodeKey.of(kind, code));
    }

    private static String by(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessTime.ZONE);
    }
}
