package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import liannong.base.Reason;
import liannong.dividends.entitlements.Audience;
import liannong.dividends.entitlements.EntitlementReason;
import liannong.dividends.entitlements.NewSchemeVersion;
import liannong.dividends.entitlements.SchemeBook;
import liannong.dividends.entitlements.SchemeFigure;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Source;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** A scheme as its contract says it: what is divided, into which pools, from which day on. */
class SchemeForm implements Entry {

    private static final List<Source> SOURCES =
            List.of(Source.PROFIT, Source.ASSET_INCOME, Source.COLLECTIVE_INCOME, Source.PV_TARIFF, Source.PV_SUBSIDY);

    private final UUID commandId = UUID.randomUUID();
    private final SchemeBook book;
    private final long organisationId;
    final TextField name = Filled.text(text("scheme.name"), SchemeBook.LONGEST_NAME);
    final Select<SchemeTemplate> template = new Select<>();
    final Select<Audience> audience = new Select<>();
    final DatePicker validFrom = Fields.date(text("scheme.valid-from"));
    final TextField source = Filled.text(text("scheme.source"), SchemeBook.LONGEST_SOURCE);
    final TextField figureName = Filled.text(text("scheme.figure.name"), SchemeBook.LONGEST_NAME);
    final Select<Source> figureSource = new Select<>();
    final List<PoolFields> pools = new ArrayList<>();
    private final Div all = new Div();

    SchemeForm(SchemeBook book, long organisationId, LocalDate today) {
        this.book = book;
        this.organisationId = organisationId;
        template.setLabel(text("scheme.template"));
        template.setItems(SchemeTemplate.values());
        template.setItemLabelGenerator(each -> text("scheme.template." + each.name()));
        template.setHelperText(text("scheme.template-hint"));
        audience.setLabel(text("scheme.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(each -> text("scheme.audience." + each.name()));
        figureSource.setLabel(text("scheme.figure.source"));
        figureSource.setItems(SOURCES);
        figureSource.setItemLabelGenerator(each -> text("scheme.source." + each.name()));
        figureName.setHelperText(text("scheme.figure.hint"));
        source.setHelperText(text("scheme.source-hint"));
        validFrom.setValue(LocalDate.of(today.getYear() - 1, 1, 1));
        all.addClassName("pools");
        template.addValueChangeListener(change -> begin(change.getValue()));
        template.setValue(SchemeTemplate.FLOOR_AND_REST);
        figureName.addValueChangeListener(change -> show(drafted()));
    }

    /** Takes over what a version says, to change it into the next. */
    SchemeForm after(String schemeName, Audience of, List<SchemeFigure> figures, List<Pool> said) {
        name.setValue(schemeName);
        name.setReadOnly(true);
        audience.setValue(of);
        audience.setReadOnly(true);
        template.setVisible(false);
        figure(figures);
        show(said);
        return this;
    }

    private void begin(SchemeTemplate from) {
        audience.setValue(from.audience());
        figure(from.figures());
        show(from.pools());
    }

    private void figure(List<SchemeFigure> figures) {
        figureName.setValue(figures.isEmpty() ? "" : figures.getFirst().name());
        figureSource.setValue(
                figures.isEmpty() ? Source.PROFIT : figures.getFirst().source());
    }

    private List<Pool> drafted() {
        return pools.stream()
                .filter(pool -> pool.number.getValue() != null)
                .map(PoolFields::pool)
                .toList();
    }

    private void show(List<Pool> said) {
        pools.clear();
        all.removeAll();
        said.forEach(this::add);
    }

    private void add(Pool pool) {
        String of = figureName.getValue().strip();
        List<String> figures = of.isEmpty() ? List.of("") : List.of(of, "");
        var fields = new PoolFields(pool, figures, this::remove);
        if (pool.figure().isEmpty()) fields.figure.setValue("");
        pools.add(fields);
        all.add(fields);
    }

    private void remove(PoolFields fields) {
        pools.remove(fields);
        all.remove(fields);
    }

    @Override
    public Component fields() {
        var more = new Button(
                text("scheme.pool.add"),
                pressed -> add(SchemeTemplate.FLOOR_AND_REST.pools().getLast()));
        return new Div(
                Filled.form(
                        new Paragraph(text("scheme.what")),
                        template,
                        name,
                        audience,
                        validFrom,
                        source,
                        figureName,
                        figureSource),
                all,
                more);
    }

    @Override
    public boolean isComplete() {
        boolean filled = Filled.every(Filled.all(name), Filled.all(validFrom), Filled.all(source));
        for (PoolFields pool : pools) filled &= pool.isComplete();
        return filled;
    }

    @Override
    public void send() {
        String of = figureName.getValue().strip();
        book.write(new NewSchemeVersion(
                commandId,
                organisationId,
                name.getValue(),
                audience.getValue(),
                validFrom.getValue(),
                source.getValue(),
                Stream.of(of)
                        .filter(each -> !each.isEmpty())
                        .map(each -> new SchemeFigure(each, figureSource.getValue()))
                        .toList(),
                pools.stream().map(PoolFields::pool).toList()));
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return refused == EntitlementReason.SCHEME_OF_ANOTHER_AUDIENCE ? name : null;
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
