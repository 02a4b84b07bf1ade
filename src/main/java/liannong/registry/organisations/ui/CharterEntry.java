package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import liannong.base.Reason;
import liannong.registry.FundRate;
import liannong.registry.organisations.CharterRow;
import liannong.registry.organisations.Charters;
import liannong.registry.organisations.NewCharter;
import liannong.registry.organisations.OrganisationReason;
import liannong.registry.organisations.ReserveKey;
import liannong.registry.organisations.ResidualBase;
import liannong.registry.organisations.SpecialFundHeads;
import liannong.registry.organisations.TradeBasis;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Enters a new version of a charter, as far as it decides about distributions; begins with what the last one says. */
class CharterEntry implements Entry {

    private static final int PERCENT = 2;
    private static final int FUNDS = 3;

    /** COOP art 25: three months before the end of the fiscal year, organisations six. */
    private static final int MONTHS = 3;

    private static final int MONTHS_ORGANISATIONS = 6;

    final DatePicker decidedOn;
    final DatePicker validFrom;
    final BigDecimalField reserve;
    final Select<ReserveKey> reserveKey;
    final BigDecimalField patronage;
    final Select<ResidualBase> residualBase;
    final Select<TradeBasis> tradeBasis;
    final Select<SpecialFundHeads> specialFundHeads;
    final IntegerField notice;
    final IntegerField noticeOrganisations;
    final List<TextField> fundNames =
            Stream.generate(TextField::new).limit(FUNDS).toList();
    final List<BigDecimalField> fundRates;
    final TextArea articles = new TextArea();
    final EvidenceField document;
    private final FormLayout form = new FormLayout();
    private final Charters charters;
    private final long cooperativeId;

    /** @param last the version in force; null when there is none yet */
    CharterEntry(Charters charters, long cooperativeId, LocalDate today, @Nullable CharterRow last) {
        document = new EvidenceField(today);
        this.charters = charters;
        this.cooperativeId = cooperativeId;
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28rem", 2));
        decidedOn = day("charter.decided-on", today);
        decidedOn.setMax(today);
        validFrom = day("charter.valid-from", today);
        reserve = Fields.percent(text("charter.reserve-rate"));
        patronage = Fields.percent(text("charter.patronage-rate"));
        patronage.setHelperText(text("charter.patronage-hint"));
        reserveKey = Words.choice(text("charter.reserve-key"), ReserveKey.values());
        residualBase = Words.choice(text("charter.residual-base"), ResidualBase.values());
        tradeBasis = Words.choice(text("charter.trade-basis"), TradeBasis.values());
        specialFundHeads = Words.choice(text("charter.special-fund-heads"), SpecialFundHeads.values());
        notice = months("charter.notice-members");
        noticeOrganisations = months("charter.notice-organisations");
        fundRates = Stream.generate(() -> Fields.percent(text("charter.fund-rate")))
                .limit(FUNDS)
                .toList();
        articles.setLabel(text("charter.articles"));
        articles.setMaxLength(Charters.LONGEST_TEXT);
        form.add(decidedOn, validFrom, reserve, reserveKey, patronage, residualBase, tradeBasis);
        form.add(specialFundHeads, 2);
        form.add(notice, noticeOrganisations);
        for (int i = 0; i < FUNDS; i++) {
            fundNames.get(i).setLabel(text("charter.fund-name"));
            fundNames.get(i).setMaxLength(20);
            form.add(fundNames.get(i), fundRates.get(i));
        }
        form.add(articles, 2);
        form.add(document, 2);
        start(last);
    }

    private void start(@Nullable CharterRow last) {
        reserve.setValue(last == null ? null : last.reserveRate().movePointRight(PERCENT));
        patronage.setValue(last == null ? null : last.patronageRate().movePointRight(PERCENT));
        reserveKey.setValue(last == null ? ReserveKey.TRADE : last.reserveKey());
        residualBase.setValue(last == null ? ResidualBase.CLOSING : last.residualBase());
        tradeBasis.setValue(last == null ? TradeBasis.VOLUME : last.tradeBasis());
        specialFundHeads.setValue(last == null ? SpecialFundHeads.DISTRIBUTION : last.specialFundHeads());
        notice.setValue(last == null ? MONTHS : last.noticeMonths());
        noticeOrganisations.setValue(last == null ? MONTHS_ORGANISATIONS : last.noticeMonthsOrganisations());
        articles.setValue(last == null ? "" : last.articles());
        if (last == null || last.funds() == null) return;
        List<FundRate> funds = CharterWords.funds(last.funds());
        for (int i = 0; i < Math.min(FUNDS, funds.size()); i++) {
            fundNames.get(i).setValue(funds.get(i).name());
            fundRates.get(i).setValue(funds.get(i).rate().movePointRight(PERCENT));
        }
    }

    @Override
    public Component fields() {
        return form;
    }

    @Override
    public boolean isComplete() {
        boolean funds = true;
        for (int i = 0; i < FUNDS; i++) {
            funds &= Filled.one(
                    fundRates.get(i),
                    !fundNames.get(i).isEmpty() && fundRates.get(i).isEmpty());
        }
        return Filled.every(
                Filled.all(decidedOn, validFrom),
                Filled.all(reserve, patronage),
                Filled.all(notice, noticeOrganisations),
                document.isComplete(),
                funds);
    }

    @Override
    public void send() {
        charters.decide(new NewCharter(
                cooperativeId,
                validFrom.getValue(),
                fraction(reserve),
                reserveKey.getValue(),
                fraction(patronage),
                residualBase.getValue(),
                tradeBasis.getValue(),
                specialFundHeads.getValue(),
                notice.getValue(),
                noticeOrganisations.getValue(),
                articles.getValue(),
                decidedOn.getValue(),
                funds(),
                document.evidence()));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case OrganisationReason.REFUND_BELOW_THE_LAW -> patronage;
            case OrganisationReason.RATE_NOT_A_RATE -> reserve;
            case OrganisationReason.CHARTER_NOT_AFTER_THE_LAST, OrganisationReason.CHARTER_TOO_FAR_BACK -> validFrom;
            case OrganisationReason.NOTICE_OUT_OF_RANGE -> notice;
            case OrganisationReason.CHARTER_TEXT_MISSING -> articles;
            case OrganisationReason.ACT_IN_THE_FUTURE -> decidedOn;
            default -> null;
        };
    }

    private List<FundRate> funds() {
        return java.util.stream.IntStream.range(0, FUNDS)
                .filter(i -> !fundNames.get(i).getValue().isBlank())
                .mapToObj(i -> new FundRate(fundNames.get(i).getValue().strip(), fraction(fundRates.get(i))))
                .toList();
    }

    private static BigDecimal fraction(BigDecimalField percent) {
        return percent.getValue().movePointLeft(PERCENT);
    }

    private DatePicker day(String key, LocalDate value) {
        DatePicker field = Fields.date(text(key));
        field.setValue(value);
        return field;
    }

    private IntegerField months(String key) {
        var field = new IntegerField(text(key));
        field.setMin(0);
        field.setMax(12);
        field.setStepButtonsVisible(true);
        return field;
    }

    private String text(String key) {
        return form.getTranslation(key);
    }
}
