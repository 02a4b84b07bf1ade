package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import liannong.base.Refused;
import liannong.dividends.entitlements.Entitlements.EntitledName;
import liannong.dividends.entitlements.Participant;
import liannong.ui.Banner;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** Who is named for a run: a line for each household, as it comes out of a table. What was typed stays if refused. */
class NamedPanel extends Section {

    private static final int SHOWN_WHOLE = 12;

    final TextArea lines = new TextArea();
    private final Div problem = new Div();

    NamedPanel(List<EntitledName> named, Consumer<List<Participant>> onNames) {
        super("");
        heading(getTranslation("entitlement.names"));
        var table = new Ledger<EntitledName>(getTranslation("entitlement.names"));
        Grid.Column<EntitledName> no = table.text(getTranslation("shares.no"), EntitledName::key);
        table.name(getTranslation("shares.name"), EntitledName::name);
        table.text(getTranslation("shares.place"), EntitledName::place);
        Grid.Column<EntitledName> quantity = table.figure(
                getTranslation("entitlement.quantity"), row -> ComputationPanel.quantity(row.tradeHundredths()));
        String all = ComputationPanel.quantity(
                named.stream().mapToLong(EntitledName::tradeHundredths).sum());
        table.sum(no, getTranslation("entitlement.sum-payees", named.size()));
        table.sum(quantity, all);
        table.narrow(
                row -> new Ledger.Lines(
                        row.name(), row.place(), ComputationPanel.quantity(row.tradeHundredths()), null),
                getTranslation("entitlement.names-sum", named.size(), all));
        table.setItems(named);
        table.setAllRowsVisible(named.size() <= SHOWN_WHOLE);
        table.setVisible(!named.isEmpty());
        lines.setLabel(getTranslation("entitlement.names-lines"));
        lines.setHelperText(getTranslation("entitlement.names-hint"));
        lines.setWidthFull();
        lines.setMinRows(4);
        var take = new Button(getTranslation("entitlement.names-take"), pressed -> take(onNames));
        add(table, problem, lines, take);
    }

    private void take(Consumer<List<Participant>> onNames) {
        problem.removeAll();
        List<Participant> participants = new ArrayList<>();
        int at = 0;
        for (String line : lines.getValue().lines().toList()) {
            at++;
            if (line.isBlank()) continue;
            String[] fields = line.strip().split("[,，;；\\s]+");
            if (fields.length < 2 || fields.length > 3 || !isQuantity(fields)) {
                lines.setErrorMessage(getTranslation("entitlement.names-bad", at));
                lines.setInvalid(true);
                return;
            }
            participants.add(new Participant(
                    fields[0], fields[1], fields.length == 3 ? new BigDecimal(fields[2]) : BigDecimal.ONE));
        }
        lines.setInvalid(false);
        try {
            onNames.accept(participants);
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }

    private static boolean isQuantity(String[] fields) {
        return fields.length == 2 || fields[2].matches("[0-9]{1,7}(\\.[0-9]{1,2})?");
    }
}
