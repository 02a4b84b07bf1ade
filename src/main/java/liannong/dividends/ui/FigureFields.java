package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import liannong.dividends.entitlements.SchemeBook;
import liannong.dividends.entitlements.SchemeFigure;
import liannong.dividends.schemes.Source;
import liannong.ui.Filled;

/** What a scheme divides: how it is called, and what it is. */
class FigureFields extends Div {

    /** Told of a name that was another before. */
    interface Renamed {
        void from(String before, String now);
    }

    private static final List<Source> SOURCES =
            List.of(Source.PROFIT, Source.ASSET_INCOME, Source.COLLECTIVE_INCOME, Source.PV_TARIFF, Source.PV_SUBSIDY);

    final TextField name = Filled.text(getTranslation("scheme.figure.name"), SchemeBook.LONGEST_NAME);
    final Select<Source> source = new Select<>();

    FigureFields(SchemeFigure figure, Renamed renamed, Consumer<FigureFields> removed) {
        addClassName("pool-fields");
        source.setLabel(getTranslation("scheme.figure.source"));
        source.setItems(SOURCES);
        source.setItemLabelGenerator(each -> getTranslation("scheme.source." + each.name()));
        var remove = new Button(getTranslation("scheme.figures.remove"), pressed -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(name, source, remove);
        name.setValue(figure.name());
        source.setValue(figure.source());
        name.addValueChangeListener(change ->
                renamed.from(change.getOldValue().strip(), change.getValue().strip()));
    }

    boolean isComplete() {
        return Filled.all(name);
    }

    SchemeFigure figure() {
        return new SchemeFigure(name.getValue().strip(), source.getValue());
    }
}
