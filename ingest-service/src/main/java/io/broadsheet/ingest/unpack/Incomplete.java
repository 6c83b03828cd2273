package io.broadsheet.ingest.unpack;

/** The file ends before its content does: it was cut, or it is still being copied. */
public final class Incomplete extends Unusable {
    private static final long serialVersionUID = 1L;

    Incomplete(String what) {
        super("truncated-file", what + "; copy or download the whole file again and drop it once more");
    }
}
