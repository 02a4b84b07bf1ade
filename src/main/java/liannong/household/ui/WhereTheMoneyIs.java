package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import liannong.base.Money;
import liannong.dividends.LineOnItsWay;
import liannong.dividends.Progress;
import liannong.ui.HouseholdLayout;

/** The head of a page about money: how far it has come, how much it is, and when it is on which card. */
class WhereTheMoneyIs extends Section {

    private final Words words;
    private final LineOnItsWay line;

    WhereTheMoneyIs(Words words, LineOnItsWay line) {
        this.words = words;
        this.line = line;
        String state = line.progress().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean less = line.totalFen() < 0 && line.progress().onItsWay();
        var tag = HouseholdLayout.say(new Paragraph(words.written("household.state." + state + (less ? "-less" : ""))));
        tag.addClassName("stag");
        if (line.progress() == Progress.RETURNED) tag.addClassName("warn");
        if (line.progress() == Progress.CREDITED) tag.addClassName("done");
        add(tag, words.big(new Money(line.totalFen())));
        addClassName("top");
    }

    /** When it is paid to which account, or why not. */
    void paid() {
        switch (line.progress()) {
            case RETURNED -> {
                partlySetOff();
                returned();
            }
            case CREDITED -> {
                partlySetOff();
                add(words.small("household.paid.on", settled()));
                account();
            }
            case SENT -> {
                partlySetOff();
                add(words.small("household.paid.sent"));
                account();
            }
            case AWAITING_DUE_DAY -> {
                partlySetOff();
                LocalDate due = Objects.requireNonNull(line.dueOn());
                if (due.isBefore(words.today())) add(words.small("household.paid.no-account"));
                else add(words.small("household.paid.due", due));
                account();
            }
            case HELD -> add(words.small(line.totalFen() < 0 ? "household.paid.held-less" : "household.paid.held"));
            case ON_NOTICE, AWAITING_RELEASE -> {
                if (line.totalFen() < 0) add(words.small("household.paid.overpaid-soon"));
                else account();
            }
            case SET_OFF -> add(words.small("household.paid.set-off"));
            case OVERPAID -> overpaid();
            case NOTHING_TO_PAY -> add(words.small("household.paid.nothing"));
        }
    }

    /** Less goes to the card than stands above: how much, and why. */
    private void partlySetOff() {
        if (line.settledFen() > 0)
            add(words.small(
                    "household.paid.partly-set-off",
                    new Money(line.settledFen()),
                    new Money(line.totalFen() - line.settledFen())));
    }

    /** Nobody takes it from what he gets without his consent: that is said with the amount. */
    private void overpaid() {
        Money open = new Money(-line.totalFen() - line.paidOffFen());
        if (open.isPositive()) add(words.small("household.paid.overpaid", open));
        else add(words.small("household.paid.overpaid-done"));
    }

    private void account() {
        if (line.bank() != null && line.accountLast4() != null) {
            add(words.small(
                    line.progress() == Progress.CREDITED ? "household.paid.to" : "household.paid.will-go-to",
                    line.bank(),
                    line.accountLast4()));
        } else if (line.progress().onItsWay()) {
            add(words.small("household.paid.account-missing"));
        }
    }

    /** What happened, in daily words, and the one thing to do. */
    private void returned() {
        var box = new Div(
                words.line("household.returned.on", settled()),
                words.line("household.returned.because." + reason()),
                words.line("household.returned.do"),
                words.line("household.returned.safe"));
        box.addClassName("needs");
        add(box);
    }

    private LocalDate settled() {
        return Objects.requireNonNull(line.settledOn());
    }

    /** The codes of ISO 20022 that banks send most; any other is said to be the bank's. */
    private String reason() {
        return switch (Objects.requireNonNullElse(line.reasonCode(), "")) {
            case "BE01", "AC16" -> "name";
            case "AC01", "AC03" -> "number";
            case "AC04" -> "closed";
            case "AC06" -> "blocked";
            case "MD07" -> "deceased";
            default -> "other";
        };
    }
}
