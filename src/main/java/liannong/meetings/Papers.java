package liannong.meetings;

import liannong.registry.documents.NewDocument;

/** A paper of a meeting is the cooperative's, whoever hands it in. */
final class Papers {

    private Papers() {}

    static NewDocument of(Held meeting, NewDocument paper) {
        return new NewDocument(
                null, meeting.cooperativeId(), paper.title(), paper.fileName(), paper.datedOn(), paper.content());
    }
}
