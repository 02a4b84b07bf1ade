package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Presence;
import liannong.dividends.schemes.Weight;
import liannong.shares.ShareClass;
import liannong.ui.Filled;

/** The fields of one pool: how much, of what, to whom. */
class PoolFields extends Div {

    private static final List<String> STATUSES = List.of("POOR", "EXITED", "MONITORED", "ORDINARY");
    private static final int LONGEST_NAME = 40;

    final TextField name = Filled.text(getTranslation("scheme.pool.name"), LONGEST_NAME);
    final Select<Nature> nature = choice("scheme.pool.nature", "scheme.nature.", List.of(Nature.values()));
    final Select<String> figure = new Select<>();
    final AmountFields amount;
    final Select<Weight> weight = choice("scheme.pool.weight", "scheme.weight.", List.of(Weight.values()));
    final MultiSelectComboBox<ShareClass> classes = new MultiSelectComboBox<>(getTranslation("scheme.pool.classes"));
    final MultiSelectComboBox<String> statuses = new MultiSelectComboBox<>(getTranslation("scheme.pool.statuses"));
    final Select<Presence> presence = choice("scheme.pool.presence", "scheme.presence.", List.of(Presence.values()));
    final Select<Pool.Shortfall> shortfall =
            choice("scheme.pool.shortfall", "scheme.shortfall.", List.of(Pool.Shortfall.values()));
    final TextField keptBy = Filled.text(getTranslation("scheme.pool.kept-by"), LONGEST_NAME);

    /** @param figures the names of what can be divided; empty stands for what is owed whatever was earned */
    PoolFields(Pool pool, List<String> figures, Consumer<PoolFields> removed) {
        addClassName("pool-fields");
        amount = new AmountFields(pool.amount());
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
        var remove = new Button(getTranslation("scheme.pool.remove"), pressed -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(name, nature, figure, amount, weight, classes, statuses, presence, shortfall, keptBy, remove);
        fill(pool, figures);
    }

    private void fill(Pool pool, List<String> figures) {
        name.setValue(pool.name());
        nature.setValue(pool.nature());
        figure.setValue(figures.contains(pool.figure()) ? pool.figure() : figures.getFirst());
        weight.setValue(pool.weight());
        classes.setValue(pool.classes());
        statuses.setValue(pool.statuses());
        presence.setValue(pool.presence());
        shortfall.setValue(pool.shortfall());
        keptBy.setValue(pool.keptBy() == null ? "" : pool.keptBy());
    }

    /** What can be divided is called otherwise now, or is other. */
    void figures(List<String> names, String before, String now) {
        String was = figure.getValue();
        figure.setItems(names);
        String is = was.equals(before) ? now : was;
        figure.setValue(names.contains(is) ? is : names.getFirst());
    }

    boolean isComplete() {
        return Filled.every(Filled.all(name), amount.isComplete());
    }

    Pool pool() {
        String kept = keptBy.getValue().strip();
        return new Pool(
                name.getValue().strip(),
                nature.getValue(),
                figure.getValue(),
                amount.amount(),
                shortfall.getValue(),
                weight.getValue(),
                classes.getValue(),
                Set.copyOf(statuses.getValue()),
                presence.getValue(),
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
