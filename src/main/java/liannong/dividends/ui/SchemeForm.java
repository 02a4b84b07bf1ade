package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
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

    private final UUID commandId = UUID.randomUUID();
    private final SchemeBook book;
    private final long organisationId;
    final TextField name = Filled.text(text("scheme.name"), SchemeBook.LONGEST_NAME);
    final Select<SchemeTemplate> template = new Select<>();
    final Select<Audience> audience = new Select<>();
    final DatePicker validFrom = Fields.date(text("scheme.valid-from"));
    final TextField source = Filled.text(text("scheme.source"), SchemeBook.LONGEST_SOURCE);
    final List<FigureFields> figures = new ArrayList<>();
    final List<PoolFields> pools = new ArrayList<>();
    private final Div allFigures = new Div();
    private final Div allPools = new Div();

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
        source.setHelperText(text("scheme.source-hint"));
        validFrom.setValue(LocalDate.of(today.getYear() - 1, 1, 1));
        allFigures.addClassName("pools");
        allPools.addClassName("pools");
        template.addValueChangeListener(change -> begin(change.getValue()));
        template.setValue(SchemeTemplate.FLOOR_AND_REST);
    }

    /** Takes over what a version says, to change it into the next. */
    SchemeForm after(String schemeName, Audience of, List<SchemeFigure> figures, List<Pool> said) {
        name.setValue(schemeName);
        name.setReadOnly(true);
        audience.setValue(of);
        audience.setReadOnly(true);
        template.setVisible(false);
        show(figures, said);
        return this;
    }

    private void begin(SchemeTemplate from) {
        audience.setValue(from.audience());
        show(from.figures(), from.pools());
    }

    private void show(List<SchemeFigure> ofFigures, List<Pool> ofPools) {
        figures.clear();
        allFigures.removeAll();
        pools.clear();
        allPools.removeAll();
        ofFigures.forEach(this::add);
        ofPools.forEach(this::add);
    }

    private void add(SchemeFigure figure) {
        var fields = new FigureFields(figure, this::renamed, this::remove);
        figures.add(fields);
        allFigures.add(fields);
        renamed("", "");
    }

    private void add(Pool pool) {
        var fields = new PoolFields(pool, names(), this::remove);
        pools.add(fields);
        allPools.add(fields);
    }

    private void remove(FigureFields fields) {
        figures.remove(fields);
        allFigures.remove(fields);
        renamed("", "");
    }

    private void remove(PoolFields fields) {
        pools.remove(fields);
        allPools.remove(fields);
    }

    private void renamed(String before, String now) {
        pools.forEach(pool -> pool.figures(names(), before, now));
    }

    /** Of what can be divided, and last of all nothing: what is owed whatever was earned. */
    private List<String> names() {
        return Stream.concat(
                        figures.stream().map(each -> each.figure().name()).filter(each -> !each.isEmpty()),
                        Stream.of(""))
                .distinct()
                .toList();
    }

    @Override
    public Component fields() {
        var more = new Button(
                text("scheme.pool.add"),
                pressed -> add(SchemeTemplate.FLOOR_AND_REST.pools().getLast()));
        var moreFigures =
                new Button(text("scheme.figures.add"), pressed -> add(new SchemeFigure("", Source.COLLECTIVE_INCOME)));
        return new Div(
                Filled.form(new Paragraph(text("scheme.what")), template, name, audience, validFrom, source),
                new H3(text("scheme.figures")),
                new Paragraph(text("scheme.figure.hint")),
                allFigures,
                moreFigures,
                new H3(text("scheme.pools")),
                allPools,
                more);
    }

    @Override
    public boolean isComplete() {
        boolean filled = Filled.every(Filled.all(name), Filled.all(validFrom), Filled.all(source));
        for (FigureFields figure : figures) filled &= figure.isComplete();
        for (PoolFields pool : pools) filled &= pool.isComplete();
        return filled;
    }

    @Override
    public void send() {
        book.write(new NewSchemeVersion(
                commandId,
                organisationId,
                name.getValue(),
                audience.getValue(),
                validFrom.getValue(),
                source.getValue(),
                figures.stream().map(FigureFields::figure).toList(),
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
