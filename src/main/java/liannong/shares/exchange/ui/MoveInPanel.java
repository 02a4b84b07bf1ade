package liannong.shares.exchange.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.shares.exchange.MoveInPreview;
import liannong.shares.exchange.MoveInPreview.ClassTotal;
import liannong.shares.exchange.RegisterFile;
import liannong.ui.Banner;
import liannong.ui.CheckList;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What a file would move in: counted and added up, with everything that stands in its way or stays behind. */
public class MoveInPanel extends Section {

    final Ledger<ClassTotal> classes;
    public final CheckList problems = new CheckList();

    /** @param fileName as it was chosen */
    public MoveInPanel(RegisterFile file, String fileName, MoveInPreview preview) {
        super("");
        heading(getTranslation("move-in.preview"));
        unit(fileName);
        classes = new Ledger<>(getTranslation("move-in.preview"));
        add(verdict(preview));
        Locale language = Texts.language();
        for (Refused problem : preview.problems()) problems.failed(Texts.of(language, problem), "");
        if (!preview.canBeEntered()) add(problems);
        add(
                new Paragraph(getTranslation(
                        "move-in.from",
                        file.issuer().name(),
                        file.issuer().creditCode().isEmpty()
                                ? "—"
                                : file.issuer().creditCode(),
                        Fmt.moment(file.head().generatedAt()),
                        file.head().generatedBy(),
                        Fmt.date(file.head().asOf()))),
                figures(preview));
        totals(preview);
        add(classes);
        if (!preview.restsOn().isEmpty() || preview.land() > 0) add(leftBehind(preview));
    }

    private Banner verdict(MoveInPreview preview) {
        if (preview.canBeEntered())
            return Banner.ok(
                    getTranslation("move-in.fine"),
                    getTranslation("move-in.fine-what", Fmt.count(preview.members()), Fmt.count(preview.movements())));
        return Banner.bad(
                getTranslation("move-in.problems", Fmt.count(preview.problemCount())),
                getTranslation(
                        "move-in.problems-what", Fmt.count(preview.problems().size())));
    }

    private Figures figures(MoveInPreview preview) {
        return new Figures()
                .figure(getTranslation("move-in.members"), Fmt.count(preview.members()), "")
                .figure(getTranslation("move-in.acts"), Fmt.count(preview.acts()), "")
                .figure(
                        getTranslation("move-in.movements"),
                        Fmt.count(preview.movements()),
                        "",
                        period(preview.firstOn(), preview.lastOn()));
    }

    private String period(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null) return "";
        return getTranslation("move-in.period-is", Fmt.date(first), Fmt.date(Objects.requireNonNull(last)));
    }

    private void totals(MoveInPreview preview) {
        var name = classes.text(
                getTranslation("move-in.class"), row -> getTranslation("shares.class." + row.shareClass()));
        var amount = classes.money(getTranslation("move-in.amount"), ClassTotal::amount);
        var unpaid = classes.money(getTranslation("move-in.unpaid"), ClassTotal::unpaid);
        var area = classes.area(getTranslation("move-in.area"), ClassTotal::area);
        classes.setItems(preview.classes());
        classes.setAllRowsVisible(true);
        Money held = Money.ZERO;
        Money promised = Money.ZERO;
        Mu land = new Mu(0);
        for (ClassTotal each : preview.classes()) {
            held = held.plus(each.amount());
            promised = promised.plus(each.unpaid());
            land = land.plus(each.area());
        }
        classes.sum(name, getTranslation("move-in.total"));
        classes.sum(amount, held);
        classes.sum(unpaid, promised);
        classes.sum(area, Fmt.mu(land));
        String sum = Fmt.money(held);
        classes.narrow(
                row -> new Ledger.Lines(
                        getTranslation("shares.class." + row.shareClass()),
                        Fmt.mu(row.area()) + " " + getTranslation("ui.mu"),
                        Fmt.money(row.amount()),
                        null),
                getTranslation("move-in.total") + " " + sum);
    }

    private Div leftBehind(MoveInPreview preview) {
        var list = new CheckList();
        if (preview.land() > 0) list.warned(getTranslation("move-in.land", Fmt.count(preview.land())), "");
        preview.restsOn()
                .forEach((kind, acts) -> list.warned(getTranslation("move-in.rests." + kind, Fmt.count(acts)), ""));
        var part = new Div(list);
        if (!preview.restsOn().isEmpty()) part.add(new Paragraph(getTranslation("move-in.rests-what")));
        part.getElement().setAttribute("role", "group");
        part.getElement().setAttribute("aria-label", getTranslation("move-in.left-behind"));
        return part;
    }
}
