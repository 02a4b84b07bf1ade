package liannong.meetings.ui;

import liannong.meetings.AdditionalVotes;
import liannong.meetings.Ballots;
import liannong.meetings.Convocations;
import liannong.meetings.Delegates;
import liannong.meetings.MeetingBook;
import liannong.meetings.MeetingRules;
import liannong.meetings.Proceedings;
import liannong.meetings.ResolutionUses;
import liannong.meetings.Resolutions;
import liannong.meetings.Roll;
import liannong.meetings.Sealing;
import liannong.registry.documents.Documents;
import liannong.schedule.BusinessClock;
import org.springframework.stereotype.Component;

/** What lies on the table of a meeting. */
@Component("meetingDesk")
record Desk(
        MeetingBook book,
        Convocations convocations,
        Proceedings proceedings,
        Roll roll,
        Ballots ballots,
        Sealing sealing,
        Resolutions resolutions,
        ResolutionUses uses,
        MeetingRules rules,
        AdditionalVotes additional,
        Delegates delegates,
        Documents documents,
        BusinessClock clock) {}
