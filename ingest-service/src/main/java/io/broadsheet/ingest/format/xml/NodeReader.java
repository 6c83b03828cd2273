package io.broadsheet.ingest.format.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.broadsheet.ingest.format.value.Malformed;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parses one record, which has no document type any more. */
final class NodeReader {
    private static final XMLInputFactory FACTORY = factory();
    private static final int MOST_NODES = 100_000;
    private static final int LONGEST_REASON = 200;

    private final Deque<Node> open = new ArrayDeque<>();
    private final Deque<List<Content>> contents = new ArrayDeque<>();
    private int nodes;

    private NodeReader() {
        contents.push(new ArrayList<>());
    }

    static Node read(String text) throws Malformed {
        String repaired = Repair.repaired(text);
        try {
            return new NodeReader().read(FACTORY.createXMLStreamReader(new StringReader(repaired)));
        } catch (XMLStreamException broken) {
            throw new Malformed("malformed-xml", reason(broken));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        // Prefixes are often used without being declared, above all in records taken out of a larger document.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_CACHE_DTDS, false);
        return factory;
    }

    private Node read(XMLStreamReader reader) throws XMLStreamException, Malformed {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    contents.element().add(new Words(reader.getText()));
                default -> {}
            }
        }
        return (Node) contents.element().getFirst();
    }

    private void start(XMLStreamReader reader) throws Malformed {
        nodes++;
        if (nodes > MOST_NODES) {
            throw new Malformed("too-many-values", "the record has more than " + MOST_NODES + " elements");
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.putIfAbsent(Tag.local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        List<Content> content = new ArrayList<>();
        open.push(new Node(Tag.local(reader.getLocalName()), attributes, content));
        contents.push(content);
    }

    private void end() {
        contents.pop();
        contents.element().add(open.pop());
    }

    private static String reason(XMLStreamException broken) {
        Location location = broken.getLocation();
        String what = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        String shortened = what.substring(0, Math.min(LONGEST_REASON, what.length()));
        return location == null
                ? shortened
                : "line " + location.getLineNumber() + " of the record, column " + location.getColumnNumber() + ": "
                        + shortened;
    }
}
