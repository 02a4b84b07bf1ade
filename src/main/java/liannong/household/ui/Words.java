package liannong.household.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import liannong.base.Money;
import liannong.ui.Fmt;
import liannong.ui.HouseholdLayout;
import liannong.ui.Spoken;
import liannong.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Sentences of a household's page: written with figures, read aloud with words. */
record Words(Locale locale, LocalDate today) {

    static Words on(LocalDate today) {
        return new Words(Texts.language(), today);
    }

    /** As it is written: 12,345.60 元, 3 月 18 日. */
    String written(String key, Object... facts) {
        return Texts.of(locale, key, Arrays.stream(facts).map(this::writtenFact).toArray());
    }

    /** As it is said: 一万二千三百四十五元六角. */
    String aloud(String key, Object... facts) {
        return Texts.of(locale, key, Arrays.stream(facts).map(this::saidFact).toArray());
    }

    Paragraph line(String key, Object... facts) {
        var line = new Paragraph(written(key, facts));
        String said = aloud(key, facts);
        return said.equals(line.getText()) ? HouseholdLayout.say(line) : HouseholdLayout.say(line, said);
    }

    /** In the smaller type, for what stands below something. */
    Paragraph small(String key, Object... facts) {
        Paragraph line = line(key, facts);
        line.addClassName("s18");
        return line;
    }

    Paragraph big(Money amount) {
        var unit = new Span(written("household.yuan-word"));
        unit.addClassName("unit");
        var big = new Paragraph(new Span(Fmt.money(amount)), unit);
        big.addClassName("big");
        return HouseholdLayout.say(big, Fmt.spoken(amount, locale));
    }

    /**
     * Marks an element to be read aloud part by part, with a pause after each as the language has it; money in words.
     */
    <C extends Component> C say(C component, Object... parts) {
        String said = Arrays.stream(parts)
                .map(part -> part instanceof Money money ? Fmt.spoken(money, locale) : part.toString())
                .map(part -> Texts.of(locale, "household.pause", part))
                .collect(Collectors.joining(" "));
        return HouseholdLayout.say(component, said);
    }

    H2 heading(String key, Object... facts) {
        return HouseholdLayout.say(new H2(written(key, facts)), aloud(key, facts));
    }

    /** The second line of a row. */
    Emphasis note(String key, Object... facts) {
        return new Emphasis(written(key, facts));
    }

    /** 去年的分红, or with its year; 补退 where it is a correction of it. */
    String dividendOf(int year, int correctionNo) {
        String which = dividendOf(year);
        return correctionNo == 0 ? which : written("household.dividend.corrected", which);
    }

    /** The name of the scheme, or that it is from leaving. */
    String given(@Nullable String scheme) {
        return scheme == null ? written("household.others.exit") : scheme;
    }

    /** 补退 where it is a correction of what the scheme gave. */
    String given(@Nullable String scheme, int correctionNo) {
        return correctionNo == 0 ? given(scheme) : written("household.dividend.corrected", given(scheme));
    }

    private String dividendOf(int year) {
        return year == today.getYear() - 1
                ? written("household.dividend.last-year")
                : written("household.dividend.of-year", Integer.toString(year));
    }

    /** The day of this year, another year's with its year. */
    String day(LocalDate day) {
        return day.getYear() == today.getYear() ? Fmt.day(day, locale) : Fmt.fullDay(day, locale);
    }

    private Object writtenFact(Object fact) {
        return switch (fact) {
            case Money money -> Texts.of(locale, "household.yuan", Fmt.money(money));
            case BigDecimal quantity -> Fmt.quantity(quantity);
            case LocalDate day -> day(day);
            default -> fact;
        };
    }

    private Object saidFact(Object fact) {
        boolean chinese = !"en".equals(locale.getLanguage());
        return switch (fact) {
            case Money money -> Fmt.spoken(money, locale);
            case BigDecimal whole
            when chinese && whole.stripTrailingZeros().scale() <= 0 -> Spoken.counted(whole.longValueExact());
            default -> writtenFact(fact);
        };
    }
}
