package io.broadsheet.local.up;

import io.broadsheet.local.process.LogFile;
import io.broadsheet.local.system.DataFolder;
import java.io.IOException;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the launcher's libraries have to say goes to {@code launcher.log} instead of between our lines. */
record Diary(LogFile log) {
    // A strong reference: java.util.logging forgets the settings of a logger that nobody holds.
    private static final Logger ROOT = Logger.getLogger("");
    /** They report every knock at a door that is still closed, and a server that is to be stopped but has ended already. */
    private static final List<Logger> NOISY =
            List.of(Logger.getLogger("org.apache.kafka"), Logger.getLogger("io.zonky.test"));

    static Diary of(DataFolder data) {
        return new Diary(data.places().log("launcher"));
    }

    void open() {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        NOISY.forEach(logger -> logger.setLevel(Level.OFF));
        try {
            Handler file = new FileHandler(log.fresh().path().toString().replace("%", "%%"));
            file.setFormatter(new SimpleFormatter());
            file.setLevel(Level.WARNING);
            ROOT.addHandler(file);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write " + log.path() + ": " + e.getMessage(), e);
        }
    }
}
