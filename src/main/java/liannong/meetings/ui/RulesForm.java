package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import liannong.meetings.Majority;
import liannong.meetings.MeetingLaw;
import liannong.meetings.MeetingRules;
import liannong.meetings.NewRules;
import liannong.meetings.RulesInForce;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;

/** What a charter asks of meetings, from a day on; never less than the law. */
class RulesForm implements Entry {

    private final Desk desk;
    private final long cooperativeId;
    final DatePicker from;
    final FractionField quorum;
    final FractionField ordinary;
    final Checkbox moreThan = new Checkbox();
    final FractionField special;
    final IntegerField paperDays = new IntegerField();
    final IntegerField proxies = new IntegerField();
    final TextArea articles = new TextArea();

    RulesForm(Desk desk, long cooperativeId, RulesInForce now) {
        this.desk = desk;
        this.cooperativeId = cooperativeId;
        from = Fields.date(text("meetings.rules.from"));
        from.setValue(desk.clock().today());
        quorum = new FractionField(text("meetings.rules.quorum"), now.quorumNum(), now.quorumDen());
        quorum.setHelperText(text("meetings.rules.quorum-hint"));
        ordinary = new FractionField(
                text("meetings.rules.ordinary"),
                now.ordinary().numerator(),
                now.ordinary().denominator());
        ordinary.setHelperText(text("meetings.rules.ordinary-hint"));
        moreThan.setLabel(text("meetings.rules.more-than"));
        moreThan.setValue(now.ordinary().moreThan());
        special = new FractionField(
                text("meetings.rules.special"),
                now.special().numerator(),
                now.special().denominator());
        special.setHelperText(text("meetings.rules.special-hint"));
        number(
                paperDays,
                "meetings.rules.paper-days",
                MeetingLaw.PAPER_DAYS,
                MeetingRules.MOST_PAPER_DAYS,
                now.paperDays());
        number(proxies, "meetings.rules.proxies", 0, MeetingRules.MOST_PROXIES, now.proxies());
        articles.setLabel(text("meetings.rules.articles"));
        articles.setHelperText(text("meetings.rules.articles-hint"));
        articles.setMaxLength(MeetingRules.LONGEST_ARTICLES);
        articles.setWidthFull();
    }

    private static void number(IntegerField field, String label, int least, int most, int value) {
        field.setLabel(text(label));
        field.setHelperText(text(label + "-hint"));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setValue(value);
    }

    @Override
    public Component fields() {
        return Filled.form(from, quorum, ordinary, moreThan, special, paperDays, proxies, articles);
    }

    @Override
    public boolean isComplete() {
        boolean filled = Filled.every(Filled.all(from), Filled.all(paperDays, proxies), Filled.all(articles));
        return Filled.every(filled, quorum.isComplete(), ordinary.isComplete(), special.isComplete(), isReachable());
    }

    /** More than all votes is never reached. */
    private boolean isReachable() {
        boolean beyond = moreThan.getValue()
                && ordinary.fraction()
                        .filter(each -> each.numerator() == each.denominator())
                        .isPresent();
        if (beyond) ordinary.setInvalid(true);
        return !beyond;
    }

    @Override
    public void send() {
        FractionField.Fraction present = quorum.fraction().orElseThrow();
        desk.rules()
                .enter(new NewRules(
                        cooperativeId,
                        from.getValue(),
                        majority(ordinary, moreThan.getValue()),
                        majority(special, false),
                        present.numerator(),
                        present.denominator(),
                        paperDays.getValue(),
                        proxies.getValue(),
                        articles.getValue()));
    }

    private static Majority majority(FractionField field, boolean moreThan) {
        FractionField.Fraction typed = field.fraction().orElseThrow();
        return new Majority(typed.numerator(), typed.denominator(), moreThan);
    }

    private static String text(String key) {
        return MeetingWords.text(key);
    }
}
