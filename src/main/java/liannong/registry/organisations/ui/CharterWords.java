package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import liannong.registry.FundRate;
import liannong.registry.organisations.CharterRow;
import liannong.registry.organisations.Word;
import org.jspecify.annotations.Nullable;

/** What a version of a charter says, and what it changed. */
record CharterWords(Component of) {

    /** Names and rates as the row carries them. */
    static List<FundRate> funds(@Nullable String written) {
        if (written == null || written.isEmpty()) return List.of();
        return Arrays.stream(written.split(", ", -1))
                .map(fund -> {
                    int gap = fund.lastIndexOf(' ');
                    return new FundRate(fund.substring(0, gap), new BigDecimal(fund.substring(gap + 1)));
                })
                .toList();
    }

    String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    String funds(CharterRow row) {
        List<String> written = funds(row.funds()).stream()
                .map(fund -> fund.name() + " " + percent(fund.rate()))
                .toList();
        return String.join(" · ", written);
    }

    /** Each item that differs from the version before; for a first version, that it is one. */
    String changed(CharterRow row, @Nullable CharterRow before) {
        if (before == null) return of.getTranslation("charter.first");
        List<String> changes = new ArrayList<>();
        add(changes, "charter.reserve-rate", percent(before.reserveRate()), percent(row.reserveRate()));
        add(changes, "charter.reserve-key", word(before.reserveKey()), word(row.reserveKey()));
        add(changes, "charter.patronage-rate", percent(before.patronageRate()), percent(row.patronageRate()));
        add(changes, "charter.residual-base", word(before.residualBase()), word(row.residualBase()));
        add(changes, "charter.trade-basis", word(before.tradeBasis()), word(row.tradeBasis()));
        add(changes, "charter.special-fund-heads", word(before.specialFundHeads()), word(row.specialFundHeads()));
        add(changes, "charter.notice", notice(before), notice(row));
        add(changes, "charter.funds", said(funds(before)), said(funds(row)));
        if (!before.articles().equals(row.articles())) changes.add(of.getTranslation("charter.articles-changed"));
        return changes.isEmpty()
                ? of.getTranslation("charter.nothing-changed")
                : String.join(of.getTranslation("charter.and"), changes);
    }

    /** How long before the end of the year members and organisations say that they leave. */
    String notice(CharterRow row) {
        return of.getTranslation("charter.notice-is", row.noticeMonths(), row.noticeMonthsOrganisations());
    }

    String word(Word word) {
        return of.getTranslation(word.key());
    }

    private String said(String text) {
        return text.isEmpty() ? of.getTranslation("charter.no-funds") : text;
    }

    private void add(List<String> changes, String key, String before, String after) {
        if (Objects.equals(before, after)) return;
        changes.add(of.getTranslation("charter.change", of.getTranslation(key), before, after));
    }
}
