package liannong.shares.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.shares.Evidence;
import liannong.shares.RegisterFilter;
import liannong.shares.RegisterRow;
import liannong.shares.ShareClass;
import liannong.shares.ShareRegister;
import liannong.shares.ShareSource;
import liannong.shares.contributions.MoneyContribution;
import liannong.ui.Banner;
import liannong.ui.Fields;

/** Enters money that a member paid in as capital. What was typed stays when the rules say no. */
class ContributionDialog extends Dialog {

    private static final int DECIMALS_OF_YUAN = 2;

    final ComboBox<RegisterRow> member = new ComboBox<>();
    final BigDecimalField amount;
    final DatePicker day;
    final TextField document = new TextField();
    private final Div problem = new Div();
    private final UUID commandId = UUID.randomUUID();

    ContributionDialog(ShareRegister register, long cooperativeId, LocalDate today, Consumer<MoneyContribution> enter) {
        setHeaderTitle(getTranslation("shares.enter-title"));
        setWidth("30rem");
        amount = Fields.money(getTranslation("shares.amount"));
        day = Fields.date(getTranslation("shares.effective"));
        day.setMax(today);
        day.setValue(today);
        member.setLabel(getTranslation("shares.member"));
        member.setItemLabelGenerator(row -> row.memberNo() + " " + row.name());
        member.setItems(
                query -> register
                        .rows(
                                filter(cooperativeId, today, query.getFilter().orElse("")),
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                query -> register.totals(
                                filter(cooperativeId, today, query.getFilter().orElse("")))
                        .members());
        document.setLabel(getTranslation("shares.document"));
        document.setHelperText(getTranslation("shares.document-hint"));
        document.setMaxLength(120);
        var form = new FormLayout(member, amount, day, document);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(problem, form);
        var cancel = new Button(getTranslation("ui.cancel"), pressed -> close());
        var save = new Button(getTranslation("shares.enter"), pressed -> save(cooperativeId, enter));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
    }

    private static RegisterFilter filter(long cooperativeId, LocalDate today, String text) {
        return new RegisterFilter(cooperativeId, today, text);
    }

    private void save(long cooperativeId, Consumer<MoneyContribution> enter) {
        if (!isOpened()) return; // the second of a double click
        problem.removeAll();
        if (!complete()) return;
        try {
            enter.accept(new MoneyContribution(
                    commandId,
                    cooperativeId,
                    member.getValue().memberId(),
                    ShareClass.CAPITAL,
                    ShareSource.OWN_MONEY,
                    Money.ofYuan(amount.getValue()),
                    Money.ofYuan(amount.getValue()),
                    day.getValue(),
                    Evidence.of(document.getValue())));
            close();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }

    private boolean complete() {
        member.setInvalid(member.getValue() == null);
        member.setErrorMessage(getTranslation("ui.required"));
        boolean badAmount = amount.getValue() == null
                || amount.getValue().signum() <= 0
                || amount.getValue().stripTrailingZeros().scale() > DECIMALS_OF_YUAN
                || amount.getValue().precision() - amount.getValue().scale() > 12;
        amount.setInvalid(badAmount);
        amount.setErrorMessage(getTranslation("ui.amount-bad"));
        day.setInvalid(day.getValue() == null);
        document.setInvalid(document.getValue().isBlank());
        document.setErrorMessage(getTranslation("ui.required"));
        return !member.isInvalid() && !badAmount && !day.isInvalid() && !document.isInvalid();
    }
}
