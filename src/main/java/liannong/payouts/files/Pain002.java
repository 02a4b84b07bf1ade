package liannong.payouts.files;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import liannong.base.Money;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;

/** The status report pain.002: what became of each transaction of an order, or that the order was refused whole. */
final class Pain002 implements IsoResults.Message {

    private static final Set<String> CREDITED = Set.of("ACCC", "ACSC");
    private static final Set<String> RETURNED = Set.of("RJCT", "CANC");
    private static final Set<String> PENDING =
            Set.of("ACCP", "ACFC", "ACSP", "ACTC", "ACWC", "ACWP", "PATC", "PDNG", "RCVD");
    private static final String TRANSACTION = "TxInfAndSts";

    private final IsoText iso;
    private final BankXml where;
    private final Consumer<ResultLine> lines;
    private String batchNumber = "";
    private int count;
    private boolean rejected;
    private String reason = "";

    private String id = "";
    private String status = "";
    private String ownReason = "";
    private @Nullable Money amount;
    private @Nullable LocalDate day;

    Pain002(BankXml where, Consumer<ResultLine> lines) {
        this.where = where;
        this.iso = new IsoText(where);
        this.lines = lines;
    }

    @Override
    public void begin(String path) {
        if (path.endsWith(TRANSACTION)) {
            id = "";
            status = "";
            ownReason = "";
            amount = null;
            day = null;
        }
        if (path.endsWith("OrgnlTxRef/Amt/InstdAmt")) iso.requireYuan();
    }

    @Override
    public void text(String path, String text) {
        int at = path.indexOf(TRANSACTION + "/");
        if (at >= 0) transaction(path.substring(at + TRANSACTION.length() + 1), text);
        else if (path.endsWith("OrgnlGrpInfAndSts/OrgnlMsgId")) batchNumber = text;
        else if (path.endsWith("OrgnlGrpInfAndSts/OrgnlNbOfTxs")) count = Math.toIntExact(iso.count(text));
        else if (path.endsWith("/GrpSts") || path.endsWith("/PmtInfSts")) rejected |= text.equals("RJCT");
        else if (path.endsWith("StsRsnInf/Rsn/Cd")) reason = iso.reason(text);
    }

    private void transaction(String path, String text) {
        switch (path) {
            case "OrgnlEndToEndId" -> id = text;
            case "TxSts" -> status = text;
            case "StsRsnInf/Rsn/Cd" -> ownReason = iso.reason(text);
            case "OrgnlTxRef/Amt/InstdAmt" -> amount = iso.amount(text);
            case "AccptncDtTm", "FctvIntrBkSttlmDt/Dt", "FctvIntrBkSttlmDt/DtTm" -> day = iso.day(text);
            default -> {}
        }
    }

    @Override
    public void end(String path) {
        if (!path.endsWith(TRANSACTION)) return;
        if (id.isEmpty()) throw iso.malformed("OrgnlEndToEndId");
        iso.requireNew(id);
        Answer answer = answer();
        lines.accept(new ResultLine(iso.lineNo(), id, 0, amount, answer, reason(answer), day));
    }

    private Answer answer() {
        if (CREDITED.contains(status)) return Answer.CREDITED;
        if (RETURNED.contains(status)) return Answer.RETURNED;
        if (PENDING.contains(status)) return Answer.PENDING;
        throw new Refused(FileReason.RESULT_WORD_UNKNOWN, where.lineNo(), status);
    }

    /** A proprietary code says nothing to a stranger: it counts as no reason. */
    private String reason(Answer answer) {
        if (answer != Answer.RETURNED) return "";
        if (!ownReason.isEmpty()) return ownReason;
        return reason.isEmpty() ? TemplateResults.NO_REASON : reason;
    }

    @Override
    public ResultHead end() {
        if (iso.lines() == 0 && !rejected) throw new Refused(FileReason.RESULT_EMPTY);
        String whole = iso.lines() > 0 ? "" : reason.isEmpty() ? TemplateResults.NO_REASON : reason;
        return new ResultHead(batchNumber, whole, count, iso.lines());
    }
}
