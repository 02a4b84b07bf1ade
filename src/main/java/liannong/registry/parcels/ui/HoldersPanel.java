package liannong.registry.parcels.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import liannong.registry.parcels.HolderRow;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** Who has held the right to a parcel, the present holder first. */
class HoldersPanel extends Section {

    final Ledger<HolderRow> grid;

    HoldersPanel(List<HolderRow> rows, LocalDate today) {
        super("");
        heading(getTranslation("parcels.holders"));
        grid = new Ledger<>(getTranslation("parcels.holders"));
        grid.text(getTranslation("parcels.holder"), this::who);
        grid.text(getTranslation("parcels.from"), row -> Fmt.date(row.validFrom()));
        grid.text(getTranslation("parcels.last-day"), this::last);
        grid.text(getTranslation("parcels.evidence"), this::evidence);
        grid.status(getTranslation("parcels.state"), row -> status(row, today));
        grid.narrow(
                row -> new Ledger.Lines(
                        who(row),
                        Fmt.date(row.validFrom()) + " — " + last(row) + " · " + evidence(row),
                        "",
                        status(row, today)),
                "");
        grid.empty(new EmptyState(getTranslation("parcels.holders-none"), getTranslation("parcels.holders-none-why")));
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        add(grid);
    }

    private String who(HolderRow row) {
        String name = row.name() == null ? getTranslation("parcels.unknown-name") : row.name();
        return row.cardNo() == null ? name : name + " · " + row.cardNo();
    }

    private String last(HolderRow row) {
        return row.lastDay().map(Fmt::date).orElse("");
    }

    private String evidence(HolderRow row) {
        return row.event() == null
                ? row.document()
                : getTranslation("parcels.event."
                                + row.event().toLowerCase(Locale.ROOT).replace('_', '-')) + " · " + row.document();
    }

    private StatusTag status(HolderRow row, LocalDate today) {
        if (row.isRunning(today)) return StatusTag.ok(getTranslation("parcels.now"));
        return row.validFrom().isAfter(today)
                ? StatusTag.planned(getTranslation("parcels.later"))
                : new StatusTag(StatusTag.Kind.WORD, getTranslation("parcels.before"));
    }
}
