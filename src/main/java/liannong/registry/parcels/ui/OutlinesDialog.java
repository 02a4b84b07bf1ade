package liannong.registry.parcels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import liannong.base.Refused;
import liannong.registry.parcels.GeoJson;
import liannong.registry.parcels.OutlinePreview;
import liannong.registry.parcels.OutlinePreview.Entry;
import liannong.registry.parcels.OutlinePreview.Outcome;
import liannong.registry.parcels.ParcelOutlines;
import liannong.ui.Banner;
import liannong.ui.Fields;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.StatusTag;
import liannong.ui.Texts;

/** Takes in outlines: shows what a file would do, and does it as a whole once that has been looked at. */
class OutlinesDialog extends Dialog {

    private static final int MEGABYTES = GeoJson.LARGEST_BYTES / 1024 / 1024;
    private static final int MOST_SHOWN = 500;

    private final ParcelOutlines outlines;
    private final IntConsumer done;
    private final Div result = new Div();
    final Button apply = new Button(getTranslation("parcels.outlines.apply"));

    private String fileName = "";
    private byte[] file = {};
    private String sha256 = "";

    OutlinesDialog(ParcelOutlines outlines, IntConsumer done) {
        this.outlines = outlines;
        this.done = done;
        setHeaderTitle(getTranslation("parcels.outlines"));
        setWidth("min(60rem, 96vw)");
        add(
                new Paragraph(getTranslation("parcels.outlines.what")),
                Fields.file(
                        MEGABYTES,
                        UploadHandler.inMemory((metadata, content) -> look(metadata.fileName(), content)),
                        ".geojson",
                        ".json"),
                result);
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setEnabled(false);
        apply.addClickListener(pressed -> apply());
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), apply);
    }

    void look(String name, byte[] content) {
        result.removeAll();
        apply.setEnabled(false);
        try {
            OutlinePreview preview = outlines.preview(name, content);
            fileName = name;
            file = content.clone();
            sha256 = preview.sha256();
            result.add(verdict(preview), counts(preview), entries(preview));
            apply.setEnabled(preview.isClean() && preview.changing() > 0);
        } catch (Refused refused) {
            result.add(Banner.refused(refused, getLocale()));
        }
    }

    private void apply() {
        try {
            int changed = outlines.apply(fileName, file, sha256);
            close();
            done.accept(changed);
        } catch (Refused refused) {
            result.removeAll();
            apply.setEnabled(false);
            result.add(Banner.refused(refused, getLocale()));
        }
    }

    private Banner verdict(OutlinePreview preview) {
        if (!preview.isClean()) {
            return Banner.bad(
                    getTranslation("parcels.outlines.not-clean"), getTranslation("parcels.outlines.not-clean-why"));
        }
        return preview.changing() == 0
                ? Banner.info(getTranslation("parcels.outlines.nothing"), "")
                : Banner.ok(getTranslation("parcels.outlines.clean", Fmt.count(preview.changing())), "");
    }

    private Figures counts(OutlinePreview preview) {
        var figures = new Figures();
        Map<Outcome, Long> counts = preview.counts();
        for (Outcome outcome : Outcome.values()) {
            long count = counts.getOrDefault(outcome, 0L);
            if (count == 0) continue;
            boolean bad = outcome == Outcome.UNKNOWN || outcome == Outcome.INVALID;
            figures.figure(
                    getTranslation(key(outcome)),
                    Fmt.count(count),
                    "",
                    "",
                    bad ? Figures.Tone.BAD : Figures.Tone.PLAIN);
        }
        return figures;
    }

    /** What is wrong first; of a long file only the beginning is listed, the figures above count all. */
    private Ledger<Entry> entries(OutlinePreview preview) {
        var ledger = new Ledger<Entry>(getTranslation("parcels.outlines"));
        ledger.text(getTranslation("parcels.outlines.number"), entry -> Fmt.count(entry.number()));
        ledger.text(getTranslation("parcels.code"), Entry::code);
        ledger.figure(getTranslation("parcels.outline-area-mu"), entry -> Words.area(entry.outlineHundredths(), "—"));
        ledger.figure(getTranslation("parcels.measured-mu"), entry -> Words.area(entry.measuredHundredths(), "—"));
        ledger.status(getTranslation("parcels.state"), this::status);
        ledger.text(getTranslation("parcels.outlines.note"), this::note);
        ledger.narrow(
                entry -> new Ledger.Lines(
                        entry.code(), note(entry), Words.area(entry.outlineHundredths(), "—"), status(entry)),
                "");
        List<Entry> wrongFirst = preview.entries().stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.problem() == null)
                        .thenComparing(entry -> !entry.differs())
                        .thenComparingInt(Entry::number))
                .limit(MOST_SHOWN)
                .toList();
        ledger.setItems(wrongFirst);
        return ledger;
    }

    private StatusTag status(Entry entry) {
        String word = getTranslation(key(entry.outcome()));
        return switch (entry.outcome()) {
            case NEW, REPLACED -> StatusTag.ok(word);
            case UNKNOWN, INVALID -> StatusTag.bad(word);
            default -> new StatusTag(StatusTag.Kind.WORD, word);
        };
    }

    private String note(Entry entry) {
        if (entry.problem() != null) return Texts.of(getLocale(), entry.problem());
        return entry.differs() ? getTranslation("parcels.outlines.differs") : "";
    }

    private static String key(Outcome outcome) {
        return "parcels.outlines." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
