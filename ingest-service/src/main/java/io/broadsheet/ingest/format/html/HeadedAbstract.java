package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Value;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page of one paper without a machine's description: a heading, and below it text under the word Abstract. */
final class HeadedAbstract implements Reading {

    @Override
    public boolean read(HtmlPage page, RecordSink sink) {
        Element title = title(page);
        String text = title == null ? null : Abstracts.on(page);
        if (title == null || text == null) {
            return false;
        }
        Meta meta = Meta.of(page);
        Draft draft = new Draft()
                .title(HtmlPage.text(title).replaceFirst("(?i)^title:\\s*", ""))
                .abstractText(text)
                .authors(Names.each(meta.texts("author")))
                .address(page.address());
        meta.texts("article:published_time", "date").forEach(draft::publishedAt);
        page.select("[class~=(?i)^authors?$]")
                .map(HtmlPage::text)
                .map(names -> names.replaceFirst("(?i)^authors?\\s*:\\s*", ""))
                .forEach(names -> draft.authors(Names.of(new Value.Text(names))));
        Listing.give(draft, title, sink);
        return true;
    }

    private static @Nullable Element title(HtmlPage page) {
        return Stream.of("h1", "h2", "title")
                .flatMap(page::select)
                .filter(element -> !HtmlPage.text(element).isEmpty()
                        && !HtmlPage.text(element).matches("(?i)abstract:?"))
                .findFirst()
                .orElse(null);
    }
}
