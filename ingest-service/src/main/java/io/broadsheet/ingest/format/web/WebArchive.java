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
        return 2;
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
    public double confidence(Head head) {
        return VERSION.matcher(head.text()).matches() ? 0.98 : 0;
    }

    @Override
    public void parse(DumpInput input, RecordSink sink) throws IOException {
        Archive archive = new Archive(input.bytes());
        Days days = new Days(sink);
        for (Part part = archive.next(); part != null; part = archive.next()) {
            switch (part) {
                case Part.Whole(WarcRecord content, long _) -> read(content, archive, days);
                case Part.Broken broken -> sink.rejection(rejection(broken, null));
            }
        }
    }

    /** The content is read whole before anything of it is given away, so that a fault of the archive is told from others. */
    private void read(WarcRecord content, Archive archive, Days days) throws IOException {
        Capture capture;
        try {
            capture = Capture.of(content, archive);
        } catch (IOException | RuntimeException unreadable) {
            days.of(content).rejection(rejection(archive.broken(unreadable), Capture.address(content)));
            return;
        }
        if (capture != null) {
            pages.read(capture, days.of(content));
        }
    }

    private static Rejection rejection(Part.Broken broken, @Nullable String address) {
        return new Rejection(
                new Position(null, broken.offset(), address),
                "broken-warc-record",
                Characters.printable("the record that begins here cannot be read: " + broken.reason()
                        + "; the records after it are read; get the archive again"),
                Characters.printable(broken.text()));
    }
}
