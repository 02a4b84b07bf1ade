package liannong.base.sheets;

import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;

/** XML as a workbook has it: no document type, no entities of its own, UTF-8 or UTF-16. */
final class SheetXml implements AutoCloseable {

    private static final Set<String> ENCODINGS = Set.of("utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii");
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    SheetXml(InputStream in) throws XMLStreamException {
        xml = FACTORY.createXMLStreamReader(in);
        String encoding = xml.getCharacterEncodingScheme();
        if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
            throw new Refused(SheetReason.SHEET_IN_ANOTHER_ENCODING);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter((message, type, related, where) -> {}); // what is broken is said by the exception
        return factory;
    }

    /** Goes on to the next beginning or end of an element; false at the end of the part. */
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION -> throw new Refused(SheetReason.SHEET_HAS_FORBIDDEN_XML);
                default -> {}
            }
        }
        return false;
    }

    boolean begins(String name) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT && name.equals(xml.getLocalName());
    }

    boolean ends(String name) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT && name.equals(xml.getLocalName());
    }

    boolean isBeginning() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return xml.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) return xml.getAttributeValue(i);
        }
        return null;
    }

    int number(String attribute, int otherwise) {
        String value = attribute(attribute);
        if (value == null) return otherwise;
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException odd) {
            throw new Refused(SheetReason.SHEET_IS_DAMAGED);
        }
    }

    /** The text of the present element, no longer than {@code most} characters. */
    String text(int most) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                case XMLStreamConstants.START_ELEMENT -> throw new Refused(SheetReason.SHEET_IS_DAMAGED);
                default -> throw new Refused(SheetReason.SHEET_HAS_FORBIDDEN_XML);
            }
            if (text.length() > most) throw new Refused(SheetReason.SHEET_CELL_TOO_LONG, most);
        }
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }

    /** What a failure of the parser means to the person who brought the file. */
    static Refused refusal(XMLStreamException broken) {
        Throwable cause = broken;
        for (int depth = 0; cause != null && depth < 8; depth++) {
            if (cause instanceof SheetParts.Swells) return new Refused(SheetReason.SHEET_SWELLS);
            if (cause instanceof CharacterCodingException
                    || cause.getClass().getSimpleName().startsWith("MalformedByteSequence")
                    || cause instanceof java.io.UnsupportedEncodingException) {
                return new Refused(SheetReason.SHEET_IN_ANOTHER_ENCODING);
            }
            cause = cause instanceof XMLStreamException stream && stream.getNestedException() != null
                    ? stream.getNestedException()
                    : cause.getCause();
        }
        String said = String.valueOf(broken.getMessage());
        if (said.contains("but not declared")) return new Refused(SheetReason.SHEET_HAS_FORBIDDEN_XML);
        if (said.contains("encoding") || said.contains("UTF-8")) {
            return new Refused(SheetReason.SHEET_IN_ANOTHER_ENCODING);
        }
        return new Refused(SheetReason.SHEET_IS_DAMAGED);
    }
}
