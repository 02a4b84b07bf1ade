package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import liannong.base.Money;
import liannong.payouts.Receipts;
import liannong.ui.Fmt;

/** 收到了 or 没收到: the household's own word about money that the bank says it credited lately. */
class ReceiptBox extends Div {

    private static final int LATELY = 2;
    private static final int DAYS = 60;

    private final Words words;
    private final Receipts receipts;

    ReceiptBox(Words words, Receipts receipts) {
        this.words = words;
        this.receipts = receipts;
        show();
    }

    private void show() {
        removeAll();
        List<Receipts.Row> lately = receipts.mine().stream()
                .filter(row -> row.settledOn().plusDays(DAYS).isAfter(words.today()))
                .limit(LATELY)
                .toList();
        lately.forEach(row -> add(asked(row)));
    }

    private Section asked(Receipts.Row row) {
        var section = new Section(
                words.heading("household.receipt.ask"),
                words.line(
                        "household.receipt.line",
                        row.payer(),
                        row.settledOn(),
                        Fmt.ending(row.accountLast4(), getLocale())),
                words.big(new Money(row.amountFen())));
        section.addClassName("way");
        if (row.answer() != null) {
            section.add(words.small(
                    row.answer().equals("RECEIVED") ? "household.receipt.said-yes" : "household.receipt.said-no"));
            if (row.answer().equals("RECEIVED")) return section;
        }
        section.add(button("household.receipt.yes", row, true));
        if (row.answer() == null) section.add(button("household.receipt.no", row, false));
        return section;
    }

    private NativeButton button(String key, Receipts.Row row, boolean received) {
        var button = new NativeButton(words.written(key), pressed -> {
            receipts.say(row.instructionId(), received);
            show();
        });
        button.addClassNames("eb", "wide");
        if (!received) button.addClassName("q");
        return button;
    }
}
