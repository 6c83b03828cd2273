package io.broadsheet.query.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.feed.format.ExportFormat;
import io.broadsheet.query.feed.format.PaperWriter;
import io.broadsheet.query.search.Scan;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * A scan on its way to one client. It closes the scan whatever becomes of the request: after writing, or when told that
 * nothing will be written.
 */
final class Export implements StreamingOutput {
    private static final int CHUNK_BYTES = 32 * 1024;

    private final Scan scan;
    private final ExportFormat format;
    private final ObjectMapper json;
    private final BooleanSupplier isLate;
    private final Runnable atEnd;
    private final Runnable cutOff;
    private final AtomicBoolean taken = new AtomicBoolean();

    /**
     * Takes the scan over.
     *
     * @param isLate whether the client has had all the time it gets
     * @param atEnd runs once, when the scan is closed
     * @param cutOff ends the connection without what it still has to send
     */
    Export(Scan scan, ExportFormat format, ObjectMapper json, BooleanSupplier isLate, Runnable atEnd, Runnable cutOff) {
        this.scan = scan;
        this.format = format;
        this.json = json;
        this.isLate = isLate;
        this.atEnd = atEnd;
        this.cutOff = cutOff;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        if (!taken.compareAndSet(false, true)) {
            throw new IOException("The request has ended before its export began");
        }
        try {
            writeWhole(new BufferedOutputStream(out, CHUNK_BYTES));
        } finally {
            end();
        }
    }

    private void writeWhole(OutputStream out) throws IOException {
        boolean whole = false;
        try {
            writeAll(out);
            whole = true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!whole) {
                cutOff.run();
            }
        }
    }

    /** Ends it where it has not begun; else whoever writes it ends it. */
    void abandon() {
        if (taken.compareAndSet(false, true)) {
            end();
        }
    }

    /** A document that stops early is not finished, so that nobody takes it for the whole. */
    private void writeAll(OutputStream out) throws IOException {
        PaperWriter papers = format.open(out, json);
        while (scan.hasNext()) {
            if (isLate.getAsBoolean()) {
                throw new IOException("The client took longer than an export may take (broadsheet.export.longest)");
            }
            papers.add(scan.next());
        }
        papers.finish();
        out.flush();
    }

    private void end() {
        try (scan) {
            atEnd.run();
        }
    }
}
