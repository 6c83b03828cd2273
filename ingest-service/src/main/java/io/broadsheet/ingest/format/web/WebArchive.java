package io.broadsheet.ingest.format.web;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.text.Characters;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;

/** WARC and WET: each page's papers are records whose entry is the page's address. */
final class WebArchive implements DumpFormat {
    private static final Pattern VERSION = Pattern.compile("(?s)WARC/[01]\\.\\d{1,3}\\s.*");

    private final Pages pages;

    /** @param others the formats that captured files other than pages may have */
    WebArchive(List<DumpFormat> others) {
        this.pages = new Pages(others);
    }

    @Override
    public String name() {
        return "warc";
    }

    @Override
    public int parserVersion() {
        return 1;
    }

    @Override
    public String source() {
        return "web";
    }

    @Override
    public String recognisedBy() {
        return "a web archive: the first line is WARC/1.0 or WARC/1.1; pages are read from responses, resources and extracted text (WET)";
    }

    @Override
    public String example() {
        String text = """
                Title: A Ledger for Debris
                Authors: Ada Example
                Abstract: We keep a ledger of debris, and each of its entries is a title that someone has lost.
                """;
        return "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://arxiv.org/abs/2607.01234\r\n"
                + "Content-Type: text/plain\r\nContent-Length: " + text.length() + "\r\n\r\n" + text + "\r\n\r\n";
    }

    @Override
    public boolean decodesItsParts() {
        return true;
    }

    @Override
    public double confidence(Head head) {
        return VERSION.matcher(head.text()).matches() ? 0.98 : 0;
    }

    @Override
    public void parse(DumpInput input, RecordSink sink) throws IOException {
        Archive archive = new Archive(input.bytes());
        Days days = new Days(sink);
        for (Part part = archive.next(); part != null; part = archive.next()) {
            Part.Broken broken = part instanceof Part.Whole whole ? read(whole, days) : (Part.Broken) part;
            if (broken != null) {
                sink.rejection(rejection(broken));
            }
        }
    }

    /** What is wrong with the record's content, if anything is; the content is read whole before anything is given away. */
    private Part.@Nullable Broken read(Part.Whole part, Days days) throws IOException {
        WarcRecord content = part.content();
        Capture capture;
        try {
            capture = Capture.of(content, part.archive());
        } catch (IOException | RuntimeException unreadable) {
            return Objects.requireNonNullElseGet(
                    part.archive().recover(unreadable, part.offset()),
                    () -> new Part.Broken(part.offset(), "the file ends inside of it", ""));
        }
        if (capture != null) {
            pages.read(capture, days.of(content));
        }
        return null;
    }

    private static Rejection rejection(Part.Broken broken) {
        return new Rejection(
                new Position(null, broken.offset(), null),
                "broken-warc-record",
                Characters.printable("the record that begins here cannot be read (" + broken.reason()
                        + "); the archive is read on from the next one; get it again"),
                Characters.printable(broken.text()));
    }
}
