package io.broadsheet.ingest.source;

import java.io.IOException;
import java.nio.file.Path;

/** Our own folder cannot be written, most often because its disk is full: no fault of the file, which waits for room. */
final class WorkFolderFailed extends IOException {
    private static final long serialVersionUID = 1L;

    WorkFolderFailed(Path copy, IOException cause) {
        super(
                copy + " cannot be written (" + cause.getMessage()
                        + "); make room on its disk: the file is tried again",
                cause);
    }
}
