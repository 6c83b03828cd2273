package io.broadsheet.query.feed.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document in the making. Its texts are escaped here and are expected on one line. */
final class XmlDocument {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    XmlDocument() throws XMLStreamException {
        out = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    /** Begins an element. */
    XmlDocument open(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        return with(attributes);
    }

    /** An element with a text. */
    XmlDocument text(String name, String text, String... attributes) throws XMLStreamException {
        open(name, attributes);
        out.writeCharacters(text);
        return close();
    }

    /** An element with nothing in it. */
    XmlDocument empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        return with(attributes);
    }

    XmlDocument close() throws XMLStreamException {
        out.writeEndElement();
        return this;
    }

    /** Closes whatever is open. */
    byte[] bytes() throws XMLStreamException {
        out.writeEndDocument();
        out.close();
        return bytes.toByteArray();
    }

    private XmlDocument with(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }
}
