package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ACL Anthology's own files: collections of volumes, in older ones a volume alone. */
final class AclAnthology extends XmlFormat {
    private static final Pattern OLD_COLLECTION = Pattern.compile("[A-Z]\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int FIRST_WORKSHOP_OF_D19 = 5;

    @Override
    public String name() {
        return "acl-xml";
    }

    @Override
    public String source() {
        return "acl-anthology";
    }

    @Override
    public String recognisedBy() {
        return "XML with papers in a volume, and the volume in a collection or alone";
    }

    @Override
    public String example() {
        return """
                <collection id="2026.debris"><volume id="long"><meta><booktitle>Workshop on Debris</booktitle>\
                <month>July</month><year>2026</year></meta><paper id="1">\
                <title>A Ledger for <fixed-case>D</fixed-case>ebris</title>\
                <author><first>Ada</first><last>Example</last></author><abstract>We keep a ledger.</abstract>\
                <url>2026.debris-long.1</url></paper></volume></collection>
                """;
    }

    @Override
    double likeness(XmlSample sample) {
        boolean papers = sample.has("volume", "paper", "title");
        boolean begins = sample.has("collection", "volume", "meta", "booktitle");
        return begins || (papers && sample.hasAny("collection", "first", "last", "author")) ? 0.95 : 0;
    }

    @Override
    Shape shape() {
        return new Shape(Set.of("paper"), Set.of("meta"), Set.of(), Set.of());
    }

    @Override
    Draft draft(Node item, Surroundings around) {
        Node meta = around.context("meta");
        Draft draft = new Draft()
                .title(Flow.line(item.child("title")))
                .abstractText(Flow.paragraphs(item.child("abstract")))
                .authors(people(item, "author"))
                .authors(people(item, "editor"))
                .identifier(Kind.ACL, item.text("url"))
                .identifier(Kind.ACL, id(item, around))
                .identifier(Kind.DOI, item.text("doi"))
                .venue(Flow.line(item.child("booktitle")))
                .venue(Flow.line(item.child("journal")))
                .venue(Flow.line(meta.child("booktitle")))
                .venue(meta.text("venue"))
                .comment(Flow.line(item.child("note")))
                .address(item.text("url"));
        for (Node dated : List.of(item, meta)) {
            draft.publishedAt(XmlDate.of(dated.text("year"), dated.text("month"), null));
        }
        item.children("pwccode").forEach(code -> draft.link(code.attribute("url")));
        return draft;
    }

    private static List<String> people(Node item, String role) {
        return item.children(role)
                .map(person -> {
                    String name = Person.named(person.text("first"), person.text("last"));
                    return name == null ? person.text() : name;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** {@code 2026.debris-long.1} of a collection of today; {@code P18-1001} or {@code W19-6301} of an old one. */
    private static @Nullable String id(Node item, Surroundings around) {
        String paper = Objects.requireNonNullElse(item.attribute("id"), "");
        String volume = Objects.requireNonNullElse(around.attribute("volume", "id"), "");
        String collection = around.attribute("collection", "id");
        if (collection == null) {
            return Kind.ACL.of(paper) != null ? paper : volume + "-" + padded(paper, 4);
        }
        if (!OLD_COLLECTION.matcher(collection).matches()) {
            return collection + "-" + volume + "." + paper;
        }
        if (!NUMBER.matcher(paper).matches() || !NUMBER.matcher(volume).matches()) {
            return null;
        }
        boolean workshops = isOfWorkshops(collection, Integer.parseInt(volume));
        return collection + "-" + padded(volume, workshops ? 2 : 1) + padded(paper, workshops ? 2 : 3);
    }

    /** Collections with more volumes than one digit numbers. */
    private static boolean isOfWorkshops(String collection, int volume) {
        return collection.startsWith("W")
                || collection.equals("C69")
                || (collection.equals("D19") && volume >= FIRST_WORKSHOP_OF_D19);
    }

    private static String padded(String number, int digits) {
        return "0".repeat(Math.max(0, digits - number.length())) + number;
    }
}
