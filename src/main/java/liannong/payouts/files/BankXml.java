package liannong.payouts.files;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import liannong.base.Refused;

/** A message element by element: no document type, no entities of its own, and the path to where the reading is. */
final class BankXml {

    private static final XMLInputFactory FACTORY = factory();
    private static final int LONGEST_TEXT = 1_000;
    private static final int DEEPEST = 40;

    private final XMLStreamReader xml;
    private final Deque<String> path = new ArrayDeque<>();

    /** What is done with a message. */
    interface Handler {

        /** At the beginning of an element. */
        void begin(String path);

        /** At the end of an element that holds text. */
        void text(String path, String text);

        /** At the end of every element. */
        void end(String path);
    }

    private BankXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, type, related, where) -> {}); // what is broken is said by the exception
        return factory;
    }

    /** What gives the handler for a message, by its namespace. */
    interface Kind {
        Handler of(String namespace, BankXml where);
    }

    static void read(InputStream in, Kind kind) {
        try {
            var message = new BankXml(FACTORY.createXMLStreamReader(in));
            message.read(kind);
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw new Refused(FileReason.RESULT_XML_BROKEN, line);
        }
    }

    private void read(Kind kind) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext() && xml.next() != XMLStreamConstants.START_ELEMENT) refuseForbidden();
        Handler handler = kind.of(String.valueOf(xml.getNamespaceURI()), this);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(xml.getLocalName());
                    if (path.size() > DEEPEST) throw new Refused(FileReason.RESULT_XML_FORBIDDEN, lineNo());
                    text.setLength(0);
                    handler.begin(where());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < LONGEST_TEXT) text.append(xml.getText());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    String at = where();
                    if (!text.toString().isBlank())
                        handler.text(at, text.toString().strip());
                    handler.end(at);
                    path.pollLast();
                    text.setLength(0);
                }
                default -> refuseForbidden();
            }
        }
    }

    private void refuseForbidden() {
        int event = xml.getEventType();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
            throw new Refused(FileReason.RESULT_XML_FORBIDDEN, lineNo());
    }

    int lineNo() {
        return xml.getLocation().getLineNumber();
    }

    /** Of the element that begins. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private String where() {
        var joined = new StringBuilder();
        for (Iterator<String> names = path.iterator(); names.hasNext(); ) {
            joined.append(names.next());
            if (names.hasNext()) joined.append('/');
        }
        return joined.toString();
    }
}
