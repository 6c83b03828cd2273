package io.broadsheet.query.feed.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What RFC 4287 says that a feed must be (sections 4.1.1, 4.1.2, 4.2), as far as it can be told from the document. */
public final class AtomRules {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Set<String> IN_FEED = Set.of(
            "author",
            "category",
            "contributor",
            "generator",
            "icon",
            "id",
            "link",
            "logo",
            "rights",
            "subtitle",
            "title",
            "updated",
            "entry");
    private static final Set<String> IN_ENTRY = Set.of(
            "author",
            "category",
            "content",
            "contributor",
            "id",
            "link",
            "published",
            "rights",
            "source",
            "summary",
            "title",
            "updated");
    private static final Set<String> ONCE_AT_MOST = Set.of(
            "generator",
            "icon",
            "logo",
            "rights",
            "subtitle",
            "content",
            "published",
            "source",
            "summary",
            "id",
            "title",
            "updated");

    private final List<String> violations = new ArrayList<>();

    private AtomRules() {}

    /** In words; none where the document keeps the rules. Fails where it is no XML. */
    public static List<String> violations(byte[] document) throws IOException, SAXException {
        var rules = new AtomRules();
        var feed = root(document);
        rules.check(feed.getLocalName().equals("feed") && ATOM.equals(feed.getNamespaceURI()), "the root is no feed");
        rules.checkOne(feed, IN_FEED);
        var entries = children(feed, "entry").toList();
        rules.check(
                !children(feed, "author").toList().isEmpty()
                        || entries.stream()
                                .noneMatch(entry ->
                                        children(entry, "author").toList().isEmpty()),
                "neither the feed nor each entry has an author");
        var ids = new HashSet<String>();
        for (var entry : entries) {
            rules.checkOne(entry, IN_ENTRY);
            rules.check(
                    children(entry, "link")
                            .anyMatch(link -> link.getAttribute("rel").equals("alternate")),
                    "an entry has neither content nor an alternate link");
            children(entry, "id").forEach(id -> rules.check(ids.add(id.getTextContent()), "two entries have one id"));
        }
        return rules.violations;
    }

    private void checkOne(Element container, Set<String> allowed) {
        for (var name : List.of("id", "title", "updated")) {
            check(children(container, name).count() == 1, "not exactly one " + name);
        }
        children(container).forEach(child -> {
            check(
                    ATOM.equals(child.getNamespaceURI()) && allowed.contains(child.getLocalName()),
                    "what is a " + child.getNodeName() + "?");
            check(
                    !ONCE_AT_MOST.contains(child.getLocalName())
                            || children(container, child.getLocalName()).count() == 1,
                    "more than one " + child.getNodeName());
            checkContent(child);
        });
    }

    private void checkContent(Element element) {
        switch (element.getLocalName()) {
            case "id" -> check(URI.create(element.getTextContent()).isAbsolute(), "an id is no absolute IRI");
            case "updated", "published" ->
                check(isDate(element.getTextContent()), "no date: " + element.getTextContent());
            case "author" ->
                check(
                        children(element, "name")
                                        .filter(name -> !name.getTextContent().isBlank())
                                        .count()
                                == 1,
                        "a person has not exactly one name");
            case "link" -> check(URI.create(element.getAttribute("href")).isAbsolute(), "a link leads nowhere");
            case "category" -> check(!element.getAttribute("term").isEmpty(), "a category has no term");
            case "title", "summary", "subtitle" ->
                check(Set.of("", "text", "html").contains(element.getAttribute("type")), "a text of unknown type");
            default -> {}
        }
    }

    private void check(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }

    private static boolean isDate(String text) {
        try {
            return !OffsetDateTime.parse(text).equals(OffsetDateTime.MIN);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Element root(byte[] document) throws IOException, SAXException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document))
                    .getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Element> children(Element parent, String name) {
        return children(parent).filter(child -> child.getLocalName().equals(name));
    }

    private static Stream<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
