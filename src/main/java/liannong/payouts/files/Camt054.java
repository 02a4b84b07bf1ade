package liannong.payouts.files;

import java.time.LocalDate;
import java.util.function.Consumer;
import liannong.base.Money;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The bank's notification camt.054: what was booked on the payer's account. A debit is a payment that went through, a
 * credit with a reason of return is one that came back.
 */
final class Camt054 implements IsoResults.Message {

    private static final String ENTRY = "Ntry";
    private static final String TRANSACTION = "TxDtls";
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private final IsoText iso;
    private final BankXml where;
    private final Consumer<ResultLine> lines;
    private String batchNumber = "";
    private final ResultSums sums = new ResultSums();

    private Money entry = Money.ZERO;
    private Money details = Money.ZERO;
    private String entryStatus = "";
    private String entryMark = "";
    private boolean reversal;
    private @Nullable LocalDate day;

    private String id = "";
    private String mark = "";
    private boolean returned;
    private String reason = "";
    private @Nullable Money amount;

    Camt054(BankXml where, Consumer<ResultLine> lines) {
        this.where = where;
        this.iso = new IsoText(where);
        this.lines = lines;
    }

    @Override
    public void begin(String path) {
        if (path.endsWith("/" + ENTRY)) {
            entry = Money.ZERO;
            details = Money.ZERO;
            entryStatus = "";
            entryMark = "";
            reversal = false;
            day = null;
        } else if (path.endsWith("/" + TRANSACTION)) {
            id = "";
            mark = "";
            returned = false;
            reason = "";
            amount = null;
        } else if (path.endsWith("/RtrInf")) returned = true;
        if (path.endsWith("/Amt") && (path.endsWith(ENTRY + "/Amt") || path.contains(TRANSACTION)))
            if (!where.attribute("Ccy").isEmpty()) iso.requireYuan();
    }

    @Override
    public void text(String path, String text) {
        int at = path.indexOf(TRANSACTION + "/");
        if (at >= 0) {
            transaction(path.substring(at + TRANSACTION.length() + 1), text);
            return;
        }
        at = path.indexOf("/" + ENTRY + "/");
        if (at >= 0) entry(path.substring(at + ENTRY.length() + 2), text);
        else if (path.endsWith("TxsSummry/TtlNtries/NbOfNtries")) sums.says(Source.COUNT, iso.count(text));
        else if (path.endsWith("TxsSummry/TtlNtries/Sum"))
            sums.says(Source.TOTAL, iso.amount(text).fen());
    }

    private void entry(String path, String text) {
        switch (path) {
            case "Amt" -> entry = iso.amount(text);
            case "CdtDbtInd" -> entryMark = text;
            case "RvslInd" -> reversal = text.equals("true");
            case "Sts", "Sts/Cd" -> entryStatus = text;
            case "BookgDt/Dt", "BookgDt/DtTm" -> day = iso.day(text);
            default -> {}
        }
    }

    private void transaction(String path, String text) {
        switch (path) {
            case "Refs/EndToEndId" -> id = text;
            case "Refs/MsgId", "Refs/PmtInfId" -> batchNumber = text;
            case "CdtDbtInd" -> mark = text;
            case "Amt", "AmtDtls/TxAmt/Amt" -> amount = iso.amount(text);
            case "RtrInf/Rsn/Cd" -> reason = iso.reason(text);
            default -> {}
        }
    }

    @Override
    public void end(String path) {
        if (path.endsWith("/" + TRANSACTION)) transactionEnds();
        else if (path.endsWith("/" + ENTRY)) {
            sums.add(Answer.PENDING, entry);
            if (!details.isZero() && !details.equals(entry))
                throw new Refused(FileReason.RESULT_TOTAL_DIFFERS, entry, details);
        }
    }

    private void transactionEnds() {
        if (amount != null) details = details.plus(amount);
        if (id.isEmpty() || id.equals(NOT_PROVIDED)) return; // another movement of the account
        iso.requireNew(id);
        Answer answer = answer(mark.isEmpty() ? entryMark : mark);
        String why = answer != Answer.RETURNED ? "" : reason.isEmpty() ? TemplateResults.NO_REASON : reason;
        lines.accept(new ResultLine(iso.lineNo(), id, 0, amount, answer, why, day));
    }

    private Answer answer(String side) {
        if (entryStatus.equals("PDNG") || entryStatus.equals("INFO")) return Answer.PENDING;
        if (!entryStatus.equals("BOOK")) throw new Refused(FileReason.RESULT_WORD_UNKNOWN, where.lineNo(), entryStatus);
        if (side.equals("CRDT") && (returned || reversal)) return Answer.RETURNED;
        if (side.equals("DBIT") && !returned) return Answer.CREDITED;
        throw new Refused(FileReason.RESULT_WORD_UNKNOWN, where.lineNo(), side);
    }

    @Override
    public ResultHead end() {
        if (iso.lines() == 0) throw new Refused(FileReason.RESULT_EMPTY);
        sums.requireSame();
        return new ResultHead(batchNumber, "", 0, iso.lines());
    }
}
