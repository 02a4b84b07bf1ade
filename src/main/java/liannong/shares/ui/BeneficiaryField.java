package liannong.shares.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import liannong.shares.fund.IncomeGrant;
import liannong.ui.Filled;

/**
 * A household as a bookkeeper knows it who may not look into the household registry: its card and its head's name. Both
 * must fit, so that nobody finds out by trying who is whose.
 */
class BeneficiaryField extends Div {

    final TextField card;
    final TextField head;

    BeneficiaryField() {
        addClassName("pair");
        card = Filled.text(getTranslation("shares.income.card"), 20);
        head = Filled.text(getTranslation("shares.income.head"), 40);
        add(card, head);
    }

    boolean isUntouched() {
        return card.getValue().isBlank() && head.getValue().isBlank();
    }

    boolean isComplete() {
        return Filled.all(card, head);
    }

    IncomeGrant.Beneficiary beneficiary() {
        return new IncomeGrant.Beneficiary(card.getValue(), head.getValue());
    }
}
