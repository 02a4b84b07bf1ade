package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import liannong.base.Money;
import liannong.payouts.rules.RuleContent;
import liannong.payouts.rules.RuleRow;
import liannong.schedule.plans.Shift;
import liannong.ui.Fmt;

/** A rule in words. */
record RuleWords(Component page) {

    String payer(RuleRow row) {
        return row.payer() == null ? page.getTranslation("payout-rules.everybody") : row.payer();
    }

    /** What came with the program holds since ever. */
    String from(RuleRow row) {
        return row.versionId() == 0 ? page.getTranslation("payout-rules.ever") : Fmt.date(row.validFrom());
    }

    String source(RuleRow row) {
        return row.versionId() == 0 ? page.getTranslation("payout-rules.program") : row.source();
    }

    String who(RuleRow row) {
        if (row.recordedByName() == null || row.recordedOn() == null) return "";
        String written =
                page.getTranslation("payout-rules.written-by", row.recordedByName(), Fmt.date(row.recordedOn()));
        return row.confirmedByName() == null || row.confirmedOn() == null
                ? written
                : written + " "
                        + page.getTranslation(
                                "payout-rules.confirmed-by", row.confirmedByName(), Fmt.date(row.confirmedOn()));
    }

    String says(RuleRow row) {
        return switch (row.content()) {
            case RuleContent.Approvals(List<RuleContent.Step> steps) ->
                steps.stream().map(this::step).reduce(this::both).orElse("");
            case RuleContent.PayDay(Shift shift, int days) ->
                both(
                        page.getTranslation("payout-rules.shift." + shift.name()),
                        page.getTranslation("payout-rules.balance-says", days));
            case RuleContent.Clock(int warn, int alarm, Money amount) ->
                page.getTranslation("payout-rules.clock-says", warn, alarm, Fmt.money(amount));
        };
    }

    private String both(String one, String other) {
        return page.getTranslation("payout-rules.both", one, other);
    }

    private String step(RuleContent.Step step) {
        return step.above().fen() == 0
                ? page.getTranslation("payout-rules.step-any", step.approvals())
                : page.getTranslation("payout-rules.step-says", Fmt.money(step.above()), step.approvals());
    }
}
