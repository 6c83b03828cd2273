package io.broadsheet.ingest.format.page;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.page.PageReading.Decision;
import io.broadsheet.ingest.format.text.Line;
import io.broadsheet.ingest.format.value.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts lines whose roles are known together into records and rejections. */
final class RecordAssembler {
    private final RecordSink sink;
    private final int recordLimit;
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder abstractText = new StringBuilder();
    private final List<String> addresses = new ArrayList<>();
    private @Nullable Line first;
    private boolean tooLarge;

    RecordAssembler(RecordSink sink, int recordLimit) {
        this.sink = sink;
        this.recordLimit = recordLimit;
    }

    void accept(Decision decision) {
        PageLine line = decision.line();
        switch (decision.role()) {
            case TITLE -> start(title, line);
            case TITLE_REST, ABSTRACT_REST -> append(abstractText.isEmpty() ? title : abstractText, line);
            case ABSTRACT -> startAbstract(line);
            case BYLINE -> {}
            case FURNITURE -> furniture(line);
        }
    }

    /** Ends the record that is open, if any. */
    void flush() {
        if (first != null) {
            Position position = Position.at(first.number(), first.offset());
            if (tooLarge || size() > recordLimit) {
                sink.rejection(tooLarge(position));
            } else if (abstractText.isEmpty()) {
                sink.rejection(missingAbstract(position));
            } else if (title.isEmpty()) {
                sink.rejection(missingTitle(position));
            } else {
                sink.record(record(position));
            }
        }
        clear();
    }

    /** An address between title and abstract is the paper's own; elsewhere it may be of the next one. */
    private void furniture(PageLine line) {
        if (line.kind() == Boilerplate.ADDRESS && !title.isEmpty() && abstractText.isEmpty()) {
            addresses.add(line.text());
        }
    }

    private void startAbstract(PageLine line) {
        if (title.isEmpty() || !abstractText.isEmpty()) {
            start(abstractText, line);
        } else {
            append(abstractText, line);
        }
    }

    private void start(StringBuilder part, PageLine line) {
        flush();
        first = line.line();
        append(part, line);
    }

    private void append(StringBuilder part, PageLine line) {
        tooLarge |= line.line().tooLarge();
        if (size() <= recordLimit) {
            part.append(separator(part, line)).append(line.text());
        }
    }

    /** A word broken at its hyphen keeps it; which hyphens a typesetter added cannot be told from here. */
    private static String separator(StringBuilder part, PageLine line) {
        if (part.isEmpty()) {
            return "";
        }
        if (line.afterGap()) {
            return "\n\n";
        }
        int last = part.length() - 1;
        boolean brokenWord = part.charAt(last) == '-' && last > 0 && Character.isLetter(part.charAt(last - 1));
        return brokenWord && line.shape().startsLower() ? "" : " ";
    }

    private int size() {
        return title.length() + abstractText.length();
    }

    private Rejection tooLarge(Position position) {
        String text = title.isEmpty() ? abstractText.toString() : title + "\n" + abstractText;
        String message = "This record is longer than " + recordLimit
                + " bytes; shorten it, or raise broadsheet.limits.record-bytes," + " and drop the file again.";
        return new Rejection(position, "record-too-large", message, text);
    }

    private Rejection missingAbstract(Position position) {
        String message =
                "This title is not followed by an abstract; add the abstract below it and drop the file again.";
        return new Rejection(position, "missing-abstract", message, title.toString());
    }

    private Rejection missingTitle(Position position) {
        String message = "This abstract does not stand below a title; add the title above it and drop the file again.";
        return new Rejection(position, "missing-title", message, abstractText.toString());
    }

    private DumpRecord record(Position position) {
        Map<String, String> identifiers = new LinkedHashMap<>();
        for (String address : addresses) {
            String arxiv = Kind.ARXIV.of(address);
            if (arxiv != null) {
                identifiers.putIfAbsent(Kind.ARXIV.code(), arxiv);
            }
        }
        List<String> links =
                addresses.stream().filter(address -> address.contains("://")).toList();
        return DumpRecord.of(position, title.toString(), abstractText.toString(), identifiers, links);
    }

    private void clear() {
        addresses.clear();
        title.setLength(0);
        abstractText.setLength(0);
        first = null;
        tooLarge = false;
    }
}
