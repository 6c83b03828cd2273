package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.text.Characters;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a reader of a page sees, blocks separated by blank lines, and where in the file each line begins. */
final class VisibleText implements NodeVisitor {
    private static final String HIDDEN =
            "script, style, noscript, template, svg, nav, footer, button, form, select, textarea,"
                    + " iframe, object, head, [hidden], [aria-hidden=true]";

    private final List<String> lines = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Position openAt = Position.at(1, 0);

    private VisibleText() {}

    static VisibleText of(HtmlPage page) {
        VisibleText text = new VisibleText();
        page.document().select(HIDDEN).remove();
        page.document().body().traverse(text);
        text.close();
        return text;
    }

    /** Lines with a blank one between any two blocks. */
    String text() {
        return String.join("\n", lines);
    }

    /** Where in the file a line, counted from 1, begins. */
    Position position(Position inText) {
        long line = inText.line() == null ? 1 : inText.line();
        return positions.get((int) Math.max(0, Math.min(line, positions.size()) - 1));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text);
        } else if (node instanceof Element element && element.tag().isBlock()) {
            closeBlock();
        } else if (node.nameIs("br")) {
            close();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && (element.tag().isBlock() || element.nameIs("body"))) {
            closeBlock();
        }
    }

    private void append(TextNode node) {
        Element parent = node.parent();
        boolean preformatted = parent != null && parent.closest("pre") != null;
        String text = Characters.printable(preformatted ? node.getWholeText() : node.text());
        String[] parts = preformatted ? text.split("\n", -1) : new String[] {text};
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                close();
            }
            if (open.isEmpty()) {
                openAt = below(HtmlPage.position(node), i);
            }
            open.append(parts[i]);
        }
    }

    private static Position below(Position start, int lines) {
        return start.line() == null || lines == 0 ? start : new Position(start.line() + lines, null, null);
    }

    private void close() {
        lines.add(open.toString().strip());
        positions.add(openAt);
        open.setLength(0);
    }

    private void closeBlock() {
        if (!open.toString().isBlank()) {
            close();
            close();
        }
        open.setLength(0);
    }
}
