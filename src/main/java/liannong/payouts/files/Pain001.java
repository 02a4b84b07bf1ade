package liannong.payouts.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import liannong.base.Money;
import liannong.base.Refused;

/**
 * The customer's order of ISO 20022, pain.001.001.09: one payment information for the batch, one transaction for each
 * payment. Identifiers keep to the characters that every network passes on; names are as they are, in Chinese.
 */
final class Pain001 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private static final int LONGEST_ID = 35;
    private static final int LONGEST_ACCOUNT = 34;
    private static final int LONGEST_NAME = 140;
    private static final Pattern ID = Pattern.compile("(?!/)(?!.*//)[A-Za-z0-9/?:().,'+ -]+(?<!/)");

    private final XMLStreamWriter xml;

    private Pain001(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(PaymentFile file, Consumer<PaymentLine> counting, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            var message = new Pain001(xml);
            xml.writeStartDocument("UTF-8", "1.0");
            message.begin("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            message.begin("CstmrCdtTrfInitn");
            message.head(file);
            message.payments(file, counting);
            message.end(2);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private void head(PaymentFile file) throws XMLStreamException {
        begin("GrpHdr");
        id("MsgId", file.batchNumber(), 0, file.payerName());
        text(
                "CreDtTm",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        file.createdAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        sums(file);
        begin("InitgPty");
        name("Nm", file.payerName(), 0, file.payerName());
        end(2);
    }

    private void sums(PaymentFile file) throws XMLStreamException {
        text("NbOfTxs", Integer.toString(file.count()));
        text("CtrlSum", file.total().toString());
    }

    private void payments(PaymentFile file, Consumer<PaymentLine> counting) throws XMLStreamException {
        begin("PmtInf");
        id("PmtInfId", file.batchNumber(), 0, file.payerName());
        text("PmtMtd", "TRF");
        sums(file);
        within("ReqdExctnDt", "Dt", file.dueOn().toString());
        begin("Dbtr");
        name("Nm", file.payerName(), 0, file.payerName());
        end(1);
        if (file.payerAccount().isEmpty()) throw new Refused(FileReason.FILE_FIELD_MISSING, file.payerName());
        account("DbtrAcct", file.payerAccount(), 0, file.payerName());
        bank("DbtrAgt", file.payerBank(), "", 0, file.payerName());
        for (PaymentLine line : file.lines()) {
            counting.accept(line);
            payment(line, file.currency());
        }
        end(1);
    }

    private void payment(PaymentLine line, String currency) throws XMLStreamException {
        int seq = line.seq();
        String who = line.payeeName();
        begin("CdtTrfTxInf");
        begin("PmtId");
        id("InstrId", line.endToEndId(), seq, who);
        id("EndToEndId", line.endToEndId(), seq, who);
        end(1);
        begin("Amt");
        amount(line.amount(), currency);
        end(1);
        if (!line.bankName().isEmpty() || !line.bankCode().isEmpty())
            bank("CdtrAgt", line.bankName(), line.bankCode(), seq, who);
        begin("Cdtr");
        name("Nm", who, seq, who);
        end(1);
        account("CdtrAcct", line.payeeAccount(), seq, who);
        begin("RmtInf");
        name("Ustrd", line.purpose(), seq, who);
        end(2);
    }

    private void amount(Money amount, String currency) throws XMLStreamException {
        begin("InstdAmt");
        xml.writeAttribute("Ccy", currency);
        xml.writeCharacters(amount.toString());
        end(1);
    }

    private void account(String element, String number, int seq, String who) throws XMLStreamException {
        begin(element);
        begin("Id");
        begin("Othr");
        text("Id", fitting(number, LONGEST_ACCOUNT, seq, who));
        end(3);
    }

    /** The bank by its number in China's payment system where it is known, and by its name. */
    private void bank(String element, String name, String code, int seq, String who) throws XMLStreamException {
        begin(element);
        begin("FinInstnId");
        if (!code.isEmpty()) {
            begin("ClrSysMmbId");
            within("ClrSysId", "Cd", "CNAPS");
            text("MmbId", fitting(code, LONGEST_ID, seq, who));
            end(1);
        }
        if (!name.isEmpty()) name("Nm", name, seq, who);
        end(2);
    }

    private void id(String element, String value, int seq, String who) throws XMLStreamException {
        if (!ID.matcher(fitting(value, LONGEST_ID, seq, who)).matches())
            throw new Refused(FileReason.FILE_ID_HAS_OTHER_CHARACTERS, seq, who, value);
        text(element, value);
    }

    private void name(String element, String value, int seq, String who) throws XMLStreamException {
        text(element, fitting(value, LONGEST_NAME, seq, who));
    }

    private static String fitting(String value, int longest, int seq, String who) {
        if (value.isEmpty()) throw new Refused(FileReason.FILE_FIELD_MISSING, who);
        int length = value.codePointCount(0, value.length());
        if (length > longest) throw new Refused(FileReason.FILE_FIELD_TOO_LONG, seq, who, value, length, longest);
        value.codePoints().filter(Pain001::isNoText).findFirst().ifPresent(each -> {
            throw new Refused(FileReason.FILE_CHARACTER_UNKNOWN, seq, who, String.format("U+%04X", each), "XML");
        });
        return value;
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character)
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                || character == 0xFFFE
                || character == 0xFFFF;
    }

    private void within(String outer, String inner, String value) throws XMLStreamException {
        begin(outer);
        text(inner, value);
        end(1);
    }

    private void text(String element, String value) throws XMLStreamException {
        begin(element);
        xml.writeCharacters(value);
        end(1);
    }

    private void begin(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void end(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) xml.writeEndElement();
    }
}
