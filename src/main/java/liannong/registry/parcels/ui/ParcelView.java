package liannong.registry.parcels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liannong.access.Roles;
import liannong.registry.parcels.HolderRow;
import liannong.registry.parcels.Parcel;
import liannong.registry.parcels.ParcelChangeRow;
import liannong.registry.parcels.ParcelFindings;
import liannong.registry.parcels.ParcelHolders;
import liannong.registry.parcels.ParcelRegister;
import liannong.registry.parcels.ParcelUses;
import liannong.registry.parcels.Parcels;
import liannong.registry.parcels.Parties;
import liannong.registry.parcels.UseRow;
import liannong.registry.villages.Villages;
import liannong.schedule.BusinessClock;
import liannong.ui.CheckList;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.Tell;

/** 邹干事 sees of one parcel who holds it, who uses it and until when, how it lies, and what is not in order. */
@Route("parcels/:parcel([0-9]{1,18})")
@RolesAllowed({
    Roles.VILLAGE_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.BUREAU_OFFICER,
    Roles.BUREAU_APPROVER,
    Roles.AUDITOR,
    Roles.BOOKKEEPER,
    Roles.CHAIR,
    Roles.SUPERVISOR
})
@StyleSheet("context://css/parcels.css")
class ParcelView extends Div implements BeforeEnterObserver {

    private final Parcels parcels;
    private final ParcelRegister register;
    private final ParcelHolders holders;
    private final ParcelUses uses;
    private final Parties parties;
    private final Villages villages;
    private final BusinessClock clock;
    private long parcelId;

    ParcelView(
            Parcels parcels,
            ParcelRegister register,
            ParcelHolders holders,
            ParcelUses uses,
            Parties parties,
            Villages villages,
            BusinessClock clock) {
        this.parcels = parcels;
        this.register = register;
        this.holders = holders;
        this.uses = uses;
        this.parties = parties;
        this.villages = villages;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        parcelId = event.getRouteParameters().getLong("parcel").orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        Parcel parcel = parcels.find(parcelId).orElseThrow(NotFoundException::new);
        List<HolderRow> held = holders.of(parcelId);
        List<UseRow> used = uses.of(parcelId);
        LocalDate today = clock.today();
        removeAll();
        add(head(parcel, held, today), figures(parcel));
        var using = new UsesPanel(parcel, used, today, this::endUse);
        var history = new HoldersPanel(held, today);
        var below = new Div(
                new Div(using, history, corrections()),
                new Div(drawing(parcel), findings(parcel, held, today), facts(parcel)));
        below.addClassName("two");
        add(below);
    }

    private PageHead head(Parcel parcel, List<HolderRow> held, LocalDate today) {
        var head = new PageHead(getTranslation("parcels.parcel", parcel.name()))
                .crumb(getTranslation("parcels.title"), ParcelsView.class)
                .here(parcel.code())
                .status(Words.term(parcel.rightTo(), parcel.endedOn(), today))
                .meta(parcel.code(), parcel.place(), Words.land(parcel.landKind()));
        if (Words.mayWrite()) head.actions(actions(parcel, held, today).toArray(Component[]::new));
        return head;
    }

    private List<Component> actions(Parcel parcel, List<HolderRow> held, LocalDate today) {
        List<Component> actions = new ArrayList<>();
        if (parcel.endedOn() == null) {
            actions.add(new Button(getTranslation("parcels.end-right"), pressed -> endRight(parcel, today)));
            actions.add(new Button(getTranslation("parcels.hand-over"), pressed -> handOver(today)));
        }
        actions.add(new Button(getTranslation("parcels.correct"), pressed -> correct(parcel)));
        if (parcel.until().isAfter(today)) {
            var use = new Button(getTranslation("parcels.enter-use"), pressed -> use(parcel, held, today));
            use.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(use);
        }
        return actions;
    }

    private Figures figures(Parcel parcel) {
        String mu = getTranslation("ui.mu");
        String unknown = "—";
        return new Figures()
                .figure(
                        getTranslation("parcels.contract"),
                        Words.area(parcel.contractHundredths()),
                        mu,
                        getTranslation("parcels.contract-note"),
                        Figures.Tone.STRONG)
                .figure(
                        getTranslation("parcels.measured"),
                        Words.area(parcel.measuredHundredths(), unknown),
                        parcel.measuredHundredths() == null ? "" : mu,
                        getTranslation("parcels.measured-note"))
                .figure(
                        getTranslation("parcels.outline-area"),
                        Words.area(parcel.geometryHundredths(), unknown),
                        parcel.geometryHundredths() == null ? "" : mu,
                        getTranslation("parcels.outline-note"))
                .figure(
                        getTranslation("parcels.right-until"),
                        Fmt.date(parcel.until().minusDays(1)),
                        "",
                        getTranslation("parcels.right-from", Fmt.date(parcel.rightFrom())));
    }

    private Section drawing(Parcel parcel) {
        var section = new Section(getTranslation("parcels.outline"));
        parcel.outline()
                .ifPresentOrElse(
                        outline -> section.add(
                                new OutlineDrawing(
                                        outline,
                                        getTranslation(
                                                "parcels.outline-of",
                                                parcel.name(),
                                                Words.area(parcel.geometryHundredths(), ""))),
                                small(getTranslation("parcels.outline-source", parcel.geometrySource()))),
                        () -> section.add(small(getTranslation("parcels.outline-none"))));
        return section;
    }

    private Section findings(Parcel parcel, List<HolderRow> held, LocalDate today) {
        var list = new CheckList();
        boolean isHeld = held.stream().anyMatch(row -> row.isRunning(today));
        for (ParcelFindings.Finding finding : ParcelFindings.of(parcel, isHeld, today)) {
            String what = getTranslation(finding.what());
            String result = Words.text(finding.result(), finding.facts().toArray());
            switch (finding.level()) {
                case PASSED -> list.passed(what, result);
                case WARNED -> list.warned(what, result);
                case FAILED -> list.failed(what, result);
            }
        }
        return new Section(getTranslation("parcels.findings"), list);
    }

    private Section facts(Parcel parcel) {
        var facts = new KeyValues()
                .fact(getTranslation("parcels.right"), Words.right(parcel.rightKind()))
                .fact(
                        getTranslation("parcels.certificate"),
                        parcel.certificateNo() == null ? "—" : parcel.certificateNo());
        if (parcel.formerVillage() != null) {
            facts.fact(getTranslation("parcels.former-village"), parcel.formerVillage());
        }
        if (parcel.endedOn() != null) {
            facts.fact(getTranslation("parcels.ended-on"), Fmt.date(parcel.endedOn()));
            facts.fact(getTranslation("parcels.end-reason"), String.valueOf(parcel.endReason()));
        }
        return new Section(getTranslation("parcels.facts"), facts);
    }

    private Div corrections() {
        var all = new Div();
        List<ParcelChangeRow> changes = parcels.changes(parcelId);
        if (changes.isEmpty()) return all;
        var section = new Section(getTranslation("parcels.corrections"));
        changes.forEach(change -> section.add(small(getTranslation(
                "parcels.correction",
                Fmt.moment(change.recordedAt()),
                getTranslation("parcels.field." + change.field()),
                change.beforeText() == null ? "—" : change.beforeText(),
                change.afterText() == null ? "—" : change.afterText(),
                change.document()))));
        all.add(section);
        return all;
    }

    private void use(Parcel parcel, List<HolderRow> held, LocalDate today) {
        new UseDialog(parcel, held, parties, today, use -> {
                    uses.begin(use);
                    done("parcels.use-entered");
                })
                .open();
    }

    private void endUse(UseRow use) {
        EndDialog.ofUse(use, clock.today(), (day, reason) -> {
                    uses.end(use.id(), day, reason);
                    done("parcels.use-ended");
                })
                .open();
    }

    private void endRight(Parcel parcel, LocalDate today) {
        EndDialog.ofRight(parcel, today, (day, reason) -> {
                    register.endRight(parcel.id(), parcel.version(), day, reason);
                    done("parcels.right-ended");
                })
                .open();
    }

    private void handOver(LocalDate today) {
        new HolderDialog(parties, today, (party, day, document) -> {
                    holders.transfer(
                            parcelId,
                            party.household() ? party.id() : null,
                            party.household() ? null : party.id(),
                            day,
                            document);
                    done("parcels.handed-over");
                })
                .open();
    }

    private void correct(Parcel parcel) {
        ParcelDialog.correcting(villages, parcel, (details, document) -> {
                    register.change(parcel.id(), parcel.version(), details, document);
                    done("parcels.corrected");
                })
                .open();
    }

    private void done(String key) {
        Tell.done(getTranslation(key));
        show();
    }

    private static Paragraph small(String text) {
        var line = new Paragraph(text);
        line.addClassName("hint");
        return line;
    }
}
