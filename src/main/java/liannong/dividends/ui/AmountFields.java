package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import liannong.base.Money;
import liannong.dividends.schemes.Amount;
import liannong.ui.Fields;
import liannong.ui.Filled;

/** How large a pool is, as a contract says it; only the fields of that kind show. */
class AmountFields extends Div {

    /** As it is chosen. */
    enum HowMuch {
        PART,
        PART_OF_REST,
        YIELD,
        PER_UNIT,
        STEPPED,
        RISING,
        GRAIN
    }

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_STEPS = 2_000;
    private static final int MOST_YEARS = 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    final Select<HowMuch> howMuch = new Select<>();
    final BigDecimalField number = new BigDecimalField(getTranslation("scheme.pool.number"));
    final TextArea steps = new TextArea(getTranslation("scheme.pool.steps"));
    final DatePicker since = Fields.date(getTranslation("scheme.pool.since"));
    final IntegerField everyYears = new IntegerField(getTranslation("scheme.pool.every-years"));
    final BigDecimalField stepRate = Fields.percent(getTranslation("scheme.pool.step-rate"));
    final TextField grain = Filled.text(getTranslation("scheme.pool.grain"), LONGEST_NAME);
    final BigDecimalField floor = Fields.money(getTranslation("scheme.pool.floor"));

    AmountFields(Amount amount) {
        addClassName("amount-fields");
        howMuch.setLabel(getTranslation("scheme.pool.how-much"));
        howMuch.setItems(HowMuch.values());
        howMuch.setItemLabelGenerator(each -> getTranslation("scheme.how-much." + each.name()));
        howMuch.addValueChangeListener(change -> show(change.getValue()));
        steps.setHelperText(getTranslation("scheme.pool.steps-hint"));
        steps.setMaxLength(LONGEST_STEPS);
        everyYears.setMin(1);
        everyYears.setMax(MOST_YEARS);
        everyYears.setStepButtonsVisible(true);
        grain.setHelperText(getTranslation("scheme.pool.grain-hint"));
        add(howMuch, number, steps, since, everyYears, stepRate, grain, floor);
        fill(amount);
    }

    private void show(HowMuch how) {
        number.setHelperText(getTranslation("scheme.pool.number-hint." + how.name()));
        steps.setVisible(how == HowMuch.STEPPED);
        for (Component field : List.<Component>of(since, everyYears, stepRate)) field.setVisible(how == HowMuch.RISING);
        for (Component field : List.<Component>of(grain, floor)) field.setVisible(how == HowMuch.GRAIN);
    }

    private void fill(Amount amount) {
        switch (amount) {
            case Amount.Part part -> fill(HowMuch.PART, part.rate().multiply(HUNDRED));
            case Amount.PartOfRest part ->
                fill(HowMuch.PART_OF_REST, part.rate().multiply(HUNDRED));
            case Amount.Yield yield -> fill(HowMuch.YIELD, yield.rate().multiply(HUNDRED));
            case Amount.PerUnit unit -> fill(HowMuch.PER_UNIT, unit.each().yuan());
            case Amount.Stepped rent -> {
                fill(HowMuch.STEPPED, rent.first().yuan());
                steps.setValue(rent.steps().stream()
                        .map(step -> step.from() + " " + plain(step.each().yuan()))
                        .collect(Collectors.joining("\n")));
            }
            case Amount.Rising rent -> {
                fill(HowMuch.RISING, rent.first().yuan());
                since.setValue(rent.since());
                everyYears.setValue(rent.everyYears());
                stepRate.setValue(plain(rent.rate().multiply(HUNDRED)));
            }
            case Amount.Grain rent -> {
                Money least = rent.floor();
                fill(HowMuch.GRAIN, rent.jin());
                grain.setValue(rent.grain());
                if (least != null) floor.setValue(plain(least.yuan()));
            }
        }
    }

    private void fill(HowMuch how, BigDecimal value) {
        howMuch.setValue(how);
        number.setValue(plain(value));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal rate(BigDecimal percent) {
        return percent.movePointLeft(2).stripTrailingZeros();
    }

    boolean isComplete() {
        return switch (howMuch.getValue()) {
            case PART, PART_OF_REST, YIELD -> Filled.all(number);
            case PER_UNIT -> Filled.positive(number);
            case STEPPED -> Filled.every(Filled.positive(number), areSteps());
            case RISING ->
                Filled.every(
                        Filled.positive(number), Filled.all(since), Filled.all(everyYears), Filled.positive(stepRate));
            case GRAIN ->
                Filled.every(Filled.positive(number), Filled.all(grain), floor.isEmpty() || Filled.positive(floor));
        };
    }

    private boolean areSteps() {
        List<String> lines = lines();
        if (!Filled.one(steps, lines.isEmpty())) return false;
        for (int i = 0; i < lines.size(); i++) {
            if (!isStep(lines.get(i))) {
                steps.setErrorMessage(getTranslation("scheme.pool.steps-bad", i + 1));
                steps.setInvalid(true);
                return false;
            }
        }
        return true;
    }

    private List<String> lines() {
        return steps.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static boolean isStep(String line) {
        try {
            step(line);
            return true;
        } catch (DateTimeParseException | ArithmeticException | IllegalArgumentException notOne) {
            return false;
        }
    }

    /** A day and a price, with space, comma or a tab between them. */
    private static Amount.Step step(String line) {
        String[] words = line.split("[\\s,，]+", -1);
        if (words.length != 2) throw new IllegalArgumentException(line);
        return new Amount.Step(LocalDate.parse(words[0]), Money.ofYuan(new BigDecimal(words[1])));
    }

    Amount amount() {
        BigDecimal value = number.getValue();
        return switch (howMuch.getValue()) {
            case PART -> new Amount.Part(rate(value));
            case PART_OF_REST -> new Amount.PartOfRest(rate(value));
            case YIELD -> new Amount.Yield(rate(value));
            case PER_UNIT -> new Amount.PerUnit(Money.ofYuan(value));
            case STEPPED -> {
                List<Amount.Step> said = new ArrayList<>();
                lines().forEach(line -> said.add(step(line)));
                yield new Amount.Stepped(Money.ofYuan(value), said);
            }
            case RISING ->
                new Amount.Rising(
                        Money.ofYuan(value), since.getValue(), everyYears.getValue(), rate(stepRate.getValue()));
            case GRAIN ->
                new Amount.Grain(
                        value, grain.getValue().strip(), floor.isEmpty() ? null : Money.ofYuan(floor.getValue()));
        };
    }
}
