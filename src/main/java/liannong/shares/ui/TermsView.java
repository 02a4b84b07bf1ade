package liannong.shares.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import java.util.List;
import liannong.base.Money;
import liannong.shares.terms.ClassTerms;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** 赖会计 sees which rights each class of shares has, and enters what the members resolve about one. */
@Route("shares/terms")
class TermsView extends SharesPage {

    TermsView(ShareDesk desk) {
        super(desk, SharePlace.TERMS);
    }

    @Override
    void fill(ShareScene scene) {
        var note = new Paragraph(getTranslation("shares.terms.note"));
        note.addClassName("mut2");
        Ledger<ClassTerms> today = ledger(scene, "shares.terms.list", true);
        today.setItems(desk.terms().of(scene.id(), desk.today()));
        add(new Section(getTranslation("shares.terms.list"), today, note)
                .unit(getTranslation("shares.terms.as-of", Fmt.date(desk.today()))));
        List<ClassTerms> decided = desk.terms().later(scene.id(), desk.today());
        if (decided.isEmpty()) return;
        Ledger<ClassTerms> later = ledger(scene, "shares.terms.later", false);
        later.setItems(decided);
        add(new Section(getTranslation("shares.terms.later"), later));
    }

    private Ledger<ClassTerms> ledger(ShareScene scene, String title, boolean inForce) {
        boolean decides = inForce && ShareWords.keepsBooks();
        var ledger = new Ledger<ClassTerms>(getTranslation(title));
        ledger.text(getTranslation("shares.share-class"), this::name);
        ledger.figure(getTranslation("shares.terms.par"), TermsView::par);
        ledger.text(getTranslation("shares.terms.voting"), row -> yes(row.voting()));
        ledger.figure(getTranslation("shares.terms.priority"), row -> Integer.toString(row.priority()));
        ledger.figure(getTranslation("shares.terms.floor"), TermsView::floor);
        ledger.text(getTranslation("shares.terms.transfer"), this::transfer);
        ledger.text(getTranslation("shares.terms.redeem"), this::redeem);
        ledger.text(getTranslation("shares.terms.since"), this::since);
        if (decides)
            ledger.addComponentColumn(row -> decide(scene, row))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        ledger.narrow(
                row -> new Ledger.Lines(
                        name(row),
                        transfer(row) + " · " + redeem(row) + " · " + since(row),
                        row.floorRate() == null && row.floorFenPerMu() == null ? "" : floor(row),
                        decides ? decide(scene, row) : null),
                "");
        ledger.setAllRowsVisible(true);
        return ledger;
    }

    private String name(ClassTerms row) {
        String word = ShareWords.of(row.shareClass());
        return row.name().isEmpty() || row.name().equals(word)
                ? word
                : getTranslation("shares.terms.named", word, row.name());
    }

    private static String par(ClassTerms row) {
        return row.parFen() == null ? ShareWords.text("shares.terms.no-par") : Fmt.money(new Money(row.parFen()));
    }

    private static String floor(ClassTerms row) {
        if (row.floorRate() != null) return Fmt.percent(row.floorRate(), 2);
        if (row.floorFenPerMu() != null)
            return ShareWords.text("shares.terms.per-mu", Fmt.money(new Money(row.floorFenPerMu())));
        return ShareWords.text("shares.terms.no-floor");
    }

    private String transfer(ClassTerms row) {
        if (!row.transferable()) return getTranslation("shares.terms.not-transferable");
        return getTranslation(
                row.transferByResolution() ? "shares.terms.transferable-resolved" : "shares.terms.transferable");
    }

    private String redeem(ClassTerms row) {
        if (!row.redeemable()) return getTranslation("shares.terms.not-redeemable");
        return row.lockInMonths() == 0
                ? getTranslation("shares.terms.redeemable")
                : getTranslation("shares.terms.redeemable-after", row.lockInMonths());
    }

    private String since(ClassTerms row) {
        return row.validFrom() == null
                ? getTranslation("shares.terms.by-law")
                : getTranslation("shares.terms.by-members", Fmt.date(row.validFrom()), row.document());
    }

    private String yes(boolean voting) {
        return getTranslation(voting ? "shares.terms.votes" : "shares.terms.no-votes");
    }

    private Button decide(ShareScene scene, ClassTerms row) {
        var button = new Button(
                getTranslation("shares.terms.decide"),
                pressed -> scene.ask("shares.terms.decide-title", new TermsForm(desk, scene.id(), row)));
        button.setAriaLabel(getTranslation("shares.act-on", getTranslation("shares.terms.decide"), name(row)));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
