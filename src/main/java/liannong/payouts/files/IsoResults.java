package liannong.payouts.files;

import java.io.InputStream;
import java.util.function.Consumer;
import liannong.base.Refused;

/** What a bank answers in a message of ISO 20022, of any version: pain.002 or camt.054. */
final class IsoResults {

    private static final String STANDARD = "urn:iso:std:iso:20022:tech:xsd:";

    /** A message that is being read, asked when it is over. */
    interface Message extends BankXml.Handler {
        ResultHead end();
    }

    private static final class Found {
        private Message message = new Nothing();
    }

    /** Before the first element. */
    private static final class Nothing implements Message {
        @Override
        public void begin(String path) {}

        @Override
        public void text(String path, String text) {}

        @Override
        public void end(String path) {}

        @Override
        public ResultHead end() {
            throw new Refused(FileReason.RESULT_EMPTY);
        }
    }

    private IsoResults() {}

    static ResultHead read(InputStream in, Consumer<ResultLine> lines) {
        var found = new Found();
        BankXml.read(in, (namespace, where) -> {
            found.message = message(namespace, where, lines);
            return found.message;
        });
        return found.message.end();
    }

    private static Message message(String namespace, BankXml where, Consumer<ResultLine> lines) {
        if (namespace.startsWith(STANDARD + "pain.002.001.")) return new Pain002(where, lines);
        if (namespace.startsWith(STANDARD + "camt.054.001.")) return new Camt054(where, lines);
        throw new Refused(FileReason.RESULT_XML_OF_ANOTHER_KIND, namespace);
    }
}
