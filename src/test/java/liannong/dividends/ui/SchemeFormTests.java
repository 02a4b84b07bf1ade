package liannong.dividends.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liannong.PageTest;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.dividends.entitlements.SchemeBook;
import liannong.dividends.entitlements.SchemeFigure;
import liannong.dividends.entitlements.SchemeRow;
import liannong.dividends.schemes.GrainPrice;
import liannong.dividends.schemes.Source;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What a contract says is typed, kept and shown again: every template, several figures, steps, grain. */
@SpringBootTest
class SchemeFormTests extends PageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    SchemeBook book;

    @SuppressWarnings("NullAway.Init") // by prepared()
    private TestCounty county;

    @Override
    protected SignedIn prepared() {
        county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        return county.bookkeeper;
    }

    @Test
    void everyTemplateIsKeptAsItStands() {
        for (SchemeTemplate template : SchemeTemplate.values()) {
            SchemeForm form = form();
            form.template.setValue(template);
            form.name.setValue(template.name());
            form.source.setValue("合同 1 号");
            assertThat(form.isComplete()).as(template.name()).isTrue();
            form.send();
            SchemeRow row = book.list("").stream()
                    .filter(each -> each.name().equals(template.name()))
                    .findFirst()
                    .orElseThrow();
            long version = book.versions(row.id()).getFirst().id();
            assertThat(row.audience()).isEqualTo(template.audience());
            assertThat(book.figures(version)).isEqualTo(template.figures());
            assertThat(book.scheme(version).pools()).isEqualTo(template.pools());
            SchemeForm next = form().after(
                            row.name(),
                            row.audience(),
                            book.figures(version),
                            book.scheme(version).pools());
            assertThat(next.pools.stream().map(PoolFields::pool)).isEqualTo(template.pools());
        }
    }

    @Test
    void aFigureThatIsCalledOtherwiseIsCalledSoInItsPools() {
        SchemeForm form = form();
        form.template.setValue(SchemeTemplate.SUN);
        form.figures.getFirst().name.setValue("一季度电费");
        assertThat(form.pools.stream().map(pool -> pool.figure.getValue()))
                .containsExactly("一季度电费", "一季度电费", form.figures.getLast().name.getValue());
        FigureFields subsidy = form.figures.getLast();
        assertThat(subsidy.source.getValue()).isEqualTo(Source.PV_SUBSIDY);
        subsidy.name.setValue(" ");
        assertThat(form.isComplete()).isFalse();
        assertThat(subsidy.name.isInvalid()).isTrue();
    }

    @Test
    void aStepThatIsNotOneSaysSoAtItsField() {
        SchemeForm form = form();
        form.name.setValue("租金");
        form.source.setValue("合同");
        form.template.setValue(SchemeTemplate.RENT);
        AmountFields amount = form.pools.getFirst().amount;
        amount.howMuch.setValue(AmountFields.HowMuch.STEPPED);
        assertThat(amount.steps.isVisible()).isTrue();
        assertThat(amount.grain.isVisible()).isFalse();
        for (String bad : List.of("", "2027-01-01", "2027-02-30 550", "2027-01-01 550.005", "550 2027-01-01")) {
            amount.steps.setValue(bad);
            assertThat(form.isComplete()).as(bad).isFalse();
            assertThat(amount.steps.isInvalid()).isTrue();
        }
        amount.steps.setValue("2027-01-01 550\n\n2032-01-01，605.5");
        assertThat(form.isComplete()).isTrue();
        amount.howMuch.setValue(AmountFields.HowMuch.GRAIN);
        assertThat(form.isComplete()).as("which grain").isFalse();
        amount.grain.setValue("中籼稻");
        assertThat(form.isComplete()).isTrue();
    }

    @Test
    void aRunAsksForEachFigureAndForThePriceOfEachGrainWithItsSource() {
        List<GrainPrice> computed = new ArrayList<>();
        var form = new EntitlementFigures(
                "entitlement.figures",
                "run.compute",
                true,
                List.of(new SchemeFigure("电费", Source.PV_TARIFF), new SchemeFigure("补贴", Source.PV_SUBSIDY)),
                List.of("中籼稻"),
                new EntitlementFigures.Entered(List.of(), List.of()),
                (amounts, prices) -> {
                    assertThat(amounts).isEqualTo(Map.of("电费", new Money(1_00), "补贴", new Money(2_00)));
                    computed.addAll(prices);
                });
        UI.getCurrent().add(form);
        field(form, "电费").setValue(BigDecimal.ONE);
        field(form, "补贴").setValue(BigDecimal.TWO);
        GrainPriceFields price = form.prices.getFirst();
        price.price.setValue(new BigDecimal("1.31001"));
        form.compute.click();
        assertThat(price.price.isInvalid()).isTrue();
        assertThat(price.source.isInvalid()).isTrue();
        price.price.setValue(new BigDecimal("1.31"));
        price.day.setValue(TODAY);
        form.compute.click();
        assertThat(computed).as("without its source").isEmpty();
        price.source.setValue("收购价公告");
        form.compute.click();
        assertThat(computed).containsExactly(new GrainPrice("中籼稻", new BigDecimal("1.31"), TODAY, "收购价公告"));
    }

    private static BigDecimalField field(EntitlementFigures form, String figure) {
        return Objects.requireNonNull(form.fields.get(figure));
    }

    private SchemeForm form() {
        return new SchemeForm(book, county.cooperative, TODAY);
    }
}
