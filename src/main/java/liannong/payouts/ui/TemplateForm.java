package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import liannong.payouts.files.Answer;
import liannong.payouts.files.BankTemplate;
import liannong.payouts.files.NewTemplate;
import liannong.payouts.files.StarterTemplate;
import liannong.payouts.files.TemplateBook;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;

/** How a bank wants its files, as its manual says: what goes out, what comes back, and the bank's words. */
class TemplateForm implements Entry {

    private static final int LONGEST_WORDS = 200;

    private final UUID commandId = UUID.randomUUID();
    private final TemplateBook book;
    final Select<StarterTemplate> starter = new Select<>();
    final TextField name = Filled.text(text("bank-template.name"), TemplateBook.LONGEST_NAME);
    final DatePicker validFrom = Fields.date(text("bank-template.valid-from"));
    final TextField source = Filled.text(text("bank-template.rule-source"), TemplateBook.LONGEST_SOURCE);
    final LayoutFields out = new LayoutFields(text("bank-template.out"), true);
    final LayoutFields in = new LayoutFields(text("bank-template.in"), false);
    final TextField credited = Filled.text(text("bank-template.credited"), LONGEST_WORDS);
    final TextField returned = Filled.text(text("bank-template.returned"), LONGEST_WORDS);
    final TextField pending = Filled.text(text("bank-template.pending"), LONGEST_WORDS);
    final TextArea reasons = new TextArea(text("bank-template.reasons"));

    TemplateForm(TemplateBook book, LocalDate today) {
        this.book = book;
        starter.setLabel(text("bank-template.starter"));
        starter.setItems(StarterTemplate.values());
        starter.setItemLabelGenerator(each -> text("bank-template.starter." + each.name()));
        starter.setHelperText(text("bank-template.starter-hint"));
        source.setHelperText(text("bank-template.rule-source-hint"));
        credited.setHelperText(text("bank-template.words-hint"));
        reasons.setHelperText(text("bank-template.reasons-hint"));
        reasons.setWidthFull();
        validFrom.setValue(today);
        starter.addValueChangeListener(change -> show(change.getValue().template()));
        starter.setValue(StarterTemplate.FIXED_WIDTHS);
    }

    /** Takes over what a version says, to change it into the next. */
    TemplateForm after(String named, BankTemplate said) {
        name.setValue(named);
        name.setReadOnly(true);
        starter.setVisible(false);
        show(said);
        return this;
    }

    private void show(BankTemplate said) {
        out.show(said.out());
        in.show(said.in());
        credited.setValue(words(said, Answer.CREDITED));
        returned.setValue(words(said, Answer.RETURNED));
        pending.setValue(words(said, Answer.PENDING));
        reasons.setValue(said.reasons().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private static String words(BankTemplate said, Answer answer) {
        return said.statuses().entrySet().stream()
                .filter(each -> each.getValue() == answer)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Override
    public Component fields() {
        return new Div(
                Filled.form(new Paragraph(text("bank-template.what")), starter, name, validFrom, source),
                out,
                in,
                Filled.form(credited, returned, pending, reasons));
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(name), Filled.all(validFrom), Filled.all(source));
    }

    @Override
    public void send() {
        book.write(new NewTemplate(commandId, name.getValue(), validFrom.getValue(), source.getValue(), template()));
    }

    private BankTemplate template() {
        Map<String, Answer> statuses = new TreeMap<>();
        put(statuses, credited, Answer.CREDITED);
        put(statuses, returned, Answer.RETURNED);
        put(statuses, pending, Answer.PENDING);
        Map<String, String> codes = new TreeMap<>();
        reasons.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    int space = line.lastIndexOf(' ');
                    codes.put(line.substring(0, Math.max(space, 0)).strip(), line.substring(space + 1));
                });
        return new BankTemplate(out.layout(), in.layout(), statuses, codes);
    }

    private static void put(Map<String, Answer> statuses, TextField field, Answer answer) {
        for (String word : field.getValue().strip().split("\\s+", -1)) {
            if (!word.isEmpty()) statuses.put(word, answer);
        }
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
