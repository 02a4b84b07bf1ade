package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.payouts.BankFiles;
import liannong.payouts.BankResults;
import liannong.payouts.BatchFormats;
import liannong.payouts.BatchRow;
import liannong.payouts.DemoBank;
import liannong.payouts.InstructionRow;
import liannong.payouts.PaymentBatches;
import liannong.payouts.ReturnReasons;
import liannong.payouts.files.BankTemplate;
import liannong.payouts.files.TemplateBook;
import liannong.payouts.files.TemplateVersionRow;
import liannong.ui.Banner;
import liannong.ui.Download;
import liannong.ui.EntryDialog;
import liannong.ui.Fields;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StackedBar;
import liannong.ui.StaffPage;
import liannong.ui.Steps;
import liannong.ui.Tell;

/** One batch: its file for the bank, the bank's answer, and what became of each payment. */
@Route("payouts/:batch([0-9]{1,18})")
class BatchView extends StaffPage implements BeforeEnterObserver {

    private static final int SHOWN_WHOLE = 30;
    private static final int LARGEST_MEGABYTES = 20;

    private final PaymentBatches batches;
    private final BankFiles files;
    private final BankResults results;
    private final DemoBank demoBank;
    private final BatchSteps steps;
    private final BatchFormats formats;
    private final TemplateBook book;
    private Map<String, ReturnReasons.ReturnReason> reasons = Map.of();
    private final Div problem = new Div();
    private long batchId;

    BatchView(
            PaymentBatches batches,
            BankFiles files,
            BankResults results,
            DemoBank demoBank,
            BatchSteps steps,
            BatchFormats formats,
            TemplateBook book) {
        this.batches = batches;
        this.files = files;
        this.results = results;
        this.demoBank = demoBank;
        this.steps = steps;
        this.formats = formats;
        this.book = book;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        batchId = event.getRouteParameters().getLong("batch").orElseThrow(NotFoundException::new);
        problem.removeAll();
        show();
    }

    private void show() {
        BatchRow batch = batches.find(batchId).orElseThrow(NotFoundException::new);
        reasons = steps.reasons().byCode();
        removeAll();
        add(head(batch), stepsOf(batch), problem, new ReleasePanel(steps, batch, this::show));
        if (batch.withdrawnOn() != null) add(new FollowUpPanel(steps, batch, batches.following(batchId)));
        if (batch.leftOn() != null) {
            add(new Section(getTranslation("payouts.progress"), progress(batch)));
            add(new ReconciliationPanel(steps, batch, batches.following(batchId)));
            if (mayHandle() && batch.pending() > 0) add(answer());
        }
        var section = new Section(getTranslation("payouts.lines-of")).unit(getTranslation("ui.unit-yuan"));
        section.add(lines(batch));
        add(section);
    }

    private Steps stepsOf(BatchRow batch) {
        boolean approved = batch.approvals() >= batch.approvalsNeeded();
        boolean away = batch.leftOn() != null;
        String funds = batch.enough() == null
                ? "payouts.funds-unknown"
                : batch.enough() ? "payouts.funds-enough" : "payouts.not-yet";
        return new Steps()
                .step(
                        Steps.State.DONE,
                        getTranslation("payouts.made"),
                        getTranslation("payouts.made-by", Fmt.date(batch.instructedOn()), batch.maker()))
                .step(
                        done(approved),
                        getTranslation("payouts.step-approve"),
                        getTranslation("payouts.approvals-of", batch.approvals(), batch.approvalsNeeded()))
                .step(
                        away || Boolean.TRUE.equals(batch.enough()) ? Steps.State.DONE : Steps.State.STOP,
                        getTranslation("payouts.step-funds"),
                        getTranslation(funds))
                .step(
                        done(away),
                        getTranslation("payouts.step-leave"),
                        batch.leftOn() == null ? getTranslation("payouts.not-yet") : Fmt.date(batch.leftOn()))
                .step(
                        done(away && batch.pending() == 0),
                        getTranslation("payouts.step-answer"),
                        away ? addsUp(batch) : getTranslation("payouts.not-yet"));
    }

    private static Steps.State done(boolean done) {
        return done ? Steps.State.DONE : Steps.State.LATER;
    }

    private PageHead head(BatchRow batch) {
        return new PageHead(getTranslation("payouts.batch-title", batch.number()))
                .crumb(getTranslation("payouts.title"), PayoutsView.class)
                .here(batch.number())
                .meta(
                        batch.payer(),
                        getTranslation("payouts.due-on", Fmt.date(batch.dueOn())),
                        batch.follows() == null
                                ? getTranslation("payouts.payments", batch.lines())
                                : getTranslation(
                                        batch.followsWithdrawn() ? "payouts.remakes" : "payouts.follows",
                                        batch.follows()),
                        formats.chosen(batchId)
                                .map(each -> getTranslation("bank-template.named", each.name(), each.versionNo()))
                                .orElseGet(() -> getTranslation("bank-template.plain")))
                .actions(downloads(batch).toArray(Component[]::new));
    }

    private List<Component> downloads(BatchRow batch) {
        List<Component> downloads = new ArrayList<>();
        if (!mayHandle() || batch.withdrawnOn() != null) return downloads;
        Optional<TemplateVersionRow> chosen = formats.chosen(batchId);
        Optional<BankTemplate> template = chosen.map(each -> book.template(each.id()));
        String answer = template.map(each -> each.in().format().ending()).orElse("txt");
        String name = template.map(each -> each.out().fileName(batch.number(), batch.dueOn()))
                .orElse(batch.number() + ".txt");
        if (demoBank.exists() && batch.leftOn() != null && batch.pending() == batch.lines()) {
            downloads.add(new Download(
                    getTranslation("payouts.demo-answer"),
                    "result-" + batch.number() + "." + answer,
                    "application/octet-stream",
                    () -> demoBank.answer(batchId).content()));
        }
        downloads.add(new Button(getTranslation("bank-template.choose"), pressed -> choose()));
        if (mayLeave(batch))
            downloads.add(
                    new Download(getTranslation("payouts.file"), name, "application/octet-stream", this::fetched));
        return downloads;
    }

    private void choose() {
        new EntryDialog(
                        getTranslation("bank-template.choose"),
                        getTranslation("bank-template.choose"),
                        new FormatForm(formats, book, batchId),
                        () -> {
                            show();
                            Tell.done(getTranslation("bank-template.chosen"));
                        })
                .open();
    }

    /** The page shows that it left when the file has been given. */
    private byte[] fetched() {
        byte[] content = files.of(batchId).content();
        getUI().ifPresent(ui -> {
            var _ = ui.access(this::show);
        });
        return content;
    }

    private static boolean mayLeave(BatchRow batch) {
        return batch.leftOn() != null || batch.state() == BatchRow.State.READY;
    }

    private StackedBar progress(BatchRow batch) {
        return new StackedBar()
                .part(StackedBar.Fill.PAID, getTranslation("payouts.credited"), batch.credited())
                .part(StackedBar.Fill.WAITING, getTranslation("payouts.pending"), batch.pending())
                .part(StackedBar.Fill.RETURNED, getTranslation("payouts.returned"), batch.returned())
                .sum(addsUp(batch));
    }

    private String addsUp(BatchRow batch) {
        return getTranslation("payouts.adds-up", batch.credited(), batch.pending(), batch.returned(), batch.lines());
    }

    private Section answer() {
        var section = new Section(getTranslation("payouts.answer"));
        var upload = Fields.file(
                LARGEST_MEGABYTES,
                UploadHandler.inMemory((metadata, content) -> load(metadata.fileName(), content)),
                ".txt",
                ".csv",
                ".xlsx",
                ".xml");
        section.add(new Paragraph(getTranslation("payouts.answer-hint")), upload);
        return section;
    }

    private void load(String fileName, byte[] content) {
        problem.removeAll();
        try {
            var loaded = results.load(batchId, fileName, content);
            show();
            Tell.done(getTranslation("payouts.loaded", loaded.credited(), loaded.returned(), loaded.repeated()));
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }

    private Ledger<InstructionRow> lines(BatchRow batch) {
        var grid = new Ledger<InstructionRow>(getTranslation("payouts.lines-of"));
        grid.figure(getTranslation("payouts.seq"), row -> Integer.toString(row.seqNo()))
                .setKey("seq");
        grid.name(getTranslation("payouts.payee"), InstructionRow::payee);
        grid.text(getTranslation("shares.place"), InstructionRow::place);
        grid.text(getTranslation("run.account"), row -> row.bank() + " " + Fmt.ending(row.accountLast4(), getLocale()));
        var amount = grid.money(getTranslation("payouts.amount"), row -> new Money(row.amountFen()));
        grid.status(getTranslation("run.list.state"), row -> BatchStatus.of(this, batch, row));
        grid.text(getTranslation("payouts.reason"), this::reason);
        grid.text(getTranslation("payouts.next-step"), this::next);
        grid.sum(grid.getColumnByKey("seq"), Fmt.count(batch.lines()));
        grid.sum(amount, new Money(batch.totalFen()));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.payee(),
                        row.place(),
                        Fmt.money(new Money(row.amountFen())),
                        BatchStatus.of(this, batch, row)),
                getTranslation("run.lines-sum", batch.lines(), Fmt.money(new Money(batch.totalFen()))));
        grid.setItems(
                query -> batches.lines(batchId, query.getOffset(), query.getLimit()).stream(), query -> batch.lines());
        grid.setAllRowsVisible(batch.lines() <= SHOWN_WHOLE);
        return grid;
    }

    private String reason(InstructionRow row) {
        if (row.reasonCode() == null) return "";
        ReturnReasons.ReturnReason known = reasons.get(row.reasonCode());
        return known == null
                ? getTranslation("payouts.reason.other", row.reasonCode())
                : known.text(getLocale()) + " (" + row.reasonCode() + ")";
    }

    private String next(InstructionRow row) {
        ReturnReasons.ReturnReason known = row.reasonCode() == null ? null : reasons.get(row.reasonCode());
        return known == null || row.followed() ? "" : known.step(getLocale());
    }

    private static boolean mayHandle() {
        Role role = CurrentUser.get().role();
        return role == Role.BOOKKEEPER || role == Role.BUREAU_APPROVER;
    }
}
