package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import liannong.base.Money;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Weight;
import liannong.shares.ShareClass;
import liannong.ui.Filled;

/** The fields of one pool: how much, of what, to whom. */
class PoolFields extends Div {

    /** How large a pool is, as it is chosen. */
    enum HowMuch {
        PART,
        PART_OF_REST,
        YIELD,
        PER_UNIT
    }

    private static final List<String> STATUSES = List.of("POOR", "EXITED", "MONITORED", "ORDINARY");
    private static final int LONGEST_NAME = 40;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    final TextField name = Filled.text(getTranslation("scheme.pool.name"), LONGEST_NAME);
    final Select<Nature> nature = choice("scheme.pool.nature", "scheme.nature.", List.of(Nature.values()));
    final Select<String> figure = new Select<>();
    final Select<HowMuch> howMuch = choice("scheme.pool.how-much", "scheme.how-much.", List.of(HowMuch.values()));
    final BigDecimalField number = new BigDecimalField(getTranslation("scheme.pool.number"));
    final Select<Weight> weight = choice("scheme.pool.weight", "scheme.weight.", List.of(Weight.values()));
    final MultiSelectComboBox<ShareClass> classes = new MultiSelectComboBox<>(getTranslation("scheme.pool.classes"));
    final MultiSelectComboBox<String> statuses = new MultiSelectComboBox<>(getTranslation("scheme.pool.statuses"));
    final Select<Pool.Shortfall> shortfall =
            choice("scheme.pool.shortfall", "scheme.shortfall.", List.of(Pool.Shortfall.values()));
    final TextField keptBy = Filled.text(getTranslation("scheme.pool.kept-by"), LONGEST_NAME);

    /** @param figures the names of what can be divided; empty stands for what is owed whatever was earned */
    PoolFields(Pool pool, List<String> figures, Consumer<PoolFields> removed) {
        addClassName("pool-fields");
        figure.setLabel(getTranslation("scheme.pool.figure"));
        figure.setItems(figures);
        figure.setItemLabelGenerator(text -> text.isEmpty() ? getTranslation("scheme.pool.no-figure") : text);
        classes.setItems(ShareClass.values());
        classes.setItemLabelGenerator(each -> getTranslation("shares.class." + each.name()));
        classes.setPlaceholder(getTranslation("scheme.pool.all"));
        statuses.setItems(STATUSES);
        statuses.setItemLabelGenerator(
                each -> getTranslation("households.status." + each.toLowerCase(java.util.Locale.ROOT)));
        statuses.setPlaceholder(getTranslation("scheme.pool.all"));
        howMuch.addValueChangeListener(change -> number.setHelperText(
                getTranslation("scheme.pool.number-hint." + change.getValue().name())));
        var remove = new Button(getTranslation("scheme.pool.remove"), pressed -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(name, nature, figure, howMuch, number, weight, classes, statuses, shortfall, keptBy, remove);
        fill(pool, figures);
    }

    private void fill(Pool pool, List<String> figures) {
        name.setValue(pool.name());
        nature.setValue(pool.nature());
        figure.setValue(figures.contains(pool.figure()) ? pool.figure() : figures.getFirst());
        switch (pool.amount()) {
            case Amount.Part part -> fill(HowMuch.PART, part.rate().multiply(HUNDRED));
            case Amount.PartOfRest part ->
                fill(HowMuch.PART_OF_REST, part.rate().multiply(HUNDRED));
            case Amount.Yield yield -> fill(HowMuch.YIELD, yield.rate().multiply(HUNDRED));
            case Amount.PerUnit unit -> fill(HowMuch.PER_UNIT, unit.each().yuan());
        }
        weight.setValue(pool.weight());
        classes.setValue(pool.classes());
        statuses.setValue(pool.statuses());
        shortfall.setValue(pool.shortfall());
        keptBy.setValue(pool.keptBy() == null ? "" : pool.keptBy());
    }

    private void fill(HowMuch how, BigDecimal value) {
        howMuch.setValue(how);
        number.setValue(value.stripTrailingZeros().scale() < 0 ? value.setScale(0) : value.stripTrailingZeros());
    }

    boolean isComplete() {
        return Filled.every(Filled.all(name), Filled.all(number));
    }

    Pool pool() {
        BigDecimal value = number.getValue();
        Amount amount = switch (howMuch.getValue()) {
            case PART -> new Amount.Part(value.movePointLeft(2));
            case PART_OF_REST -> new Amount.PartOfRest(value.movePointLeft(2));
            case YIELD -> new Amount.Yield(value.movePointLeft(2));
            case PER_UNIT -> new Amount.PerUnit(Money.ofYuan(value));
        };
        String kept = keptBy.getValue().strip();
        return new Pool(
                name.getValue().strip(),
                nature.getValue(),
                figure.getValue(),
                amount,
                shortfall.getValue(),
                weight.getValue(),
                classes.getValue(),
                Set.copyOf(statuses.getValue()),
                kept.isEmpty() ? null : kept);
    }

    private <E extends Enum<E>> Select<E> choice(String label, String prefix, List<E> items) {
        var field = new Select<E>();
        field.setLabel(getTranslation(label));
        field.setItems(items);
        Function<E, String> word = each -> getTranslation(prefix + each.name());
        field.setItemLabelGenerator(word::apply);
        return field;
    }
}
