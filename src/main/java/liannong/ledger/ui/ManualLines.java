package liannong.ledger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.base.Money;
import liannong.ledger.AccountRow;
import liannong.ledger.ManualLine;
import liannong.ledger.MemberChoice;
import liannong.ledger.NewManualEntry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Fmt;

/** The lines of an entry that is being drafted, and whether its two sides are equal yet. */
class ManualLines extends Div {

    final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();
    private final Div sums = new Div();
    private final Button more;
    private final BooksDesk desk;
    private final long organisationId;
    private final Locale locale;

    ManualLines(BooksDesk desk, long organisationId, Locale locale) {
        this.desk = desk;
        this.organisationId = organisationId;
        this.locale = locale;
        addClassName("entry-lines");
        sums.addClassName("sums");
        sums.getElement().setAttribute("aria-live", "polite");
        more = new Button(getTranslation("books.more-lines"), pressed -> add());
        more.addThemeVariants(ButtonVariant.SMALL);
        add(rows, more, sums);
        add();
        add();
        sum();
    }

    private void add() {
        var line = new Line();
        lines.add(line);
        rows.add(line);
        more.setEnabled(lines.size() < NewManualEntry.MOST_LINES);
    }

    private void sum() {
        Money debit = total(lines.stream().map(line -> line.debit).toList());
        Money credit = total(lines.stream().map(line -> line.credit).toList());
        Money difference = debit.minus(credit);
        sums.setText(getTranslation("books.sums", Fmt.money(debit), Fmt.money(credit))
                + (difference.isZero()
                        ? ""
                        : " · "
                                + getTranslation(
                                        "books.differ",
                                        Fmt.money(difference.isNegative() ? difference.negated() : difference))));
        sums.setClassName("differs", !difference.isZero());
    }

    private static Money total(List<BigDecimalField> fields) {
        return fields.stream().map(ManualLines::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What was typed; nothing where it is no amount yet. */
    private static Money amount(BigDecimalField field) {
        BigDecimal value = field.getValue();
        if (value == null || value.stripTrailingZeros().scale() > 2 || value.precision() - value.scale() > 12)
            return Money.ZERO;
        return Money.ofYuan(value);
    }

    /** Whether every line that was begun names an account and one amount, and there are two of them. */
    boolean isComplete() {
        boolean complete = true;
        int begun = 0;
        for (Line line : lines) {
            if (line.isUntouched()) continue;
            begun++;
            complete &= line.isComplete();
        }
        for (Line line : lines.subList(0, begun < 2 ? 2 : 0)) complete &= line.isComplete();
        return complete;
    }

    List<ManualLine> written() {
        return lines.stream()
                .filter(line -> !line.isUntouched())
                .map(Line::written)
                .toList();
    }

    /** One line: an account, a member where it is kept by member, and one side. */
    final class Line extends Div {

        final ComboBox<AccountRow> account = new ComboBox<>(ManualLines.this.getTranslation("books.account"));
        final ComboBox<MemberChoice> member = new ComboBox<>(ManualLines.this.getTranslation("books.member"));
        final BigDecimalField debit = Fields.money(ManualLines.this.getTranslation("books.debit"));
        final BigDecimalField credit = Fields.money(ManualLines.this.getTranslation("books.credit"));

        Line() {
            addClassName("entry-line");
            account.setItems(desk.books().postable(desk.today()));
            account.setItemLabelGenerator(row -> row.label(locale));
            member.setItems(query -> desk
                    .manual()
                    .members(organisationId, query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                    .stream());
            member.setItemLabelGenerator(choice -> choice.memberNo() + " " + choice.name());
            member.setClearButtonVisible(true);
            debit.addValueChangeListener(change -> sum());
            credit.addValueChangeListener(change -> sum());
            add(account, member, debit, credit);
        }

        boolean isUntouched() {
            return account.isEmpty() && member.isEmpty() && debit.isEmpty() && credit.isEmpty();
        }

        boolean isComplete() {
            boolean one = debit.isEmpty() != credit.isEmpty();
            boolean amount = one && Filled.positive(debit.isEmpty() ? credit : debit);
            if (!one) {
                debit.setErrorMessage(ManualLines.this.getTranslation("books.one-side"));
                debit.setInvalid(true);
            }
            return Filled.every(Filled.one(account, account.isEmpty()), amount);
        }

        ManualLine written() {
            MemberChoice chosen = member.getValue();
            return new ManualLine(
                    account.getValue().code(),
                    chosen == null ? null : chosen.id(),
                    amount(debit).fen(),
                    amount(credit).fen());
        }
    }
}
