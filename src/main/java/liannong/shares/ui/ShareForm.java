package liannong.shares.ui;

import java.util.UUID;
import liannong.shares.Evidence;
import liannong.ui.Entry;

/** A form that gives one order about the shares of a cooperative: its id is made when it opens. */
abstract class ShareForm implements Entry {

    final ShareDesk desk;
    final long cooperativeId;
    final UUID commandId = UUID.randomUUID();
    final PaperField paper;

    /** @param paperLabel what the paper is, translated */
    ShareForm(ShareDesk desk, long cooperativeId, String paperLabel) {
        this.desk = desk;
        this.cooperativeId = cooperativeId;
        this.paper = new PaperField(paperLabel, desk.today());
    }

    final Evidence evidence() {
        return paper.evidence(cooperativeId);
    }
}
