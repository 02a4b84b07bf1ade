package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import liannong.payouts.BatchRow;
import liannong.payouts.InstructionRow;
import liannong.ui.StatusTag;

/** How far a batch is, and each of its payments: before it left, nobody waits for the bank. */
final class BatchStatus {

    private BatchStatus() {}

    static StatusTag of(Component page, BatchRow row) {
        return switch (row.state()) {
            case WAITS_FOR_APPROVAL ->
                StatusTag.waiting(page.getTranslation(
                        "payouts.state.waits-for-approval", row.approvals(), row.approvalsNeeded()));
            case WAITS_FOR_FUNDS -> StatusTag.waiting(page.getTranslation("payouts.state.waits-for-funds"));
            case READY -> StatusTag.planned(page.getTranslation("payouts.state.ready"));
            case WITHDRAWN -> withdrawn(page);
            case SENT -> StatusTag.running(page.getTranslation("payouts.state.sent"));
            case PARTLY -> StatusTag.waiting(page.getTranslation("payouts.state.partly"));
            case DONE ->
                row.returned() > 0
                        ? StatusTag.bad(page.getTranslation("payouts.state.returned", row.returned()))
                        : StatusTag.ok(page.getTranslation("payouts.state.done"));
        };
    }

    static StatusTag of(Component page, BatchRow batch, InstructionRow row) {
        if ("CREDITED".equals(row.outcome())) return StatusTag.ok(page.getTranslation("payouts.credited"));
        if (row.followed())
            return StatusTag.running(page.getTranslation(
                    batch.state() == BatchRow.State.WITHDRAWN ? "payouts.remade" : "payouts.sent-again"));
        if ("RETURNED".equals(row.outcome())) return StatusTag.bad(page.getTranslation("payouts.returned"));
        return switch (batch.state()) {
            case WITHDRAWN -> withdrawn(page);
            case WAITS_FOR_APPROVAL, WAITS_FOR_FUNDS -> StatusTag.planned(page.getTranslation("payouts.unreleased"));
            case READY -> StatusTag.planned(page.getTranslation("payouts.state.ready"));
            case SENT, PARTLY, DONE -> StatusTag.running(page.getTranslation("payouts.pending"));
        };
    }

    private static StatusTag withdrawn(Component page) {
        return new StatusTag(StatusTag.Kind.NOMINAL, page.getTranslation("payouts.state.withdrawn"));
    }
}
