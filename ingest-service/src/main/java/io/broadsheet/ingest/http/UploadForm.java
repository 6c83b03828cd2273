package io.broadsheet.ingest.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A form with a file, and with fields for what other clients put into the header and the query. */
class UploadForm {
    @RestForm(FileUpload.ALL)
    List<FileUpload> files = List.of();

    @RestForm
    @Nullable
    String token;

    @RestForm
    @Nullable
    String year;

    @RestForm
    @Nullable
    String dryRun;

    @RestForm
    @Nullable
    String page;

    /** @throws Problem if there is none, or more than one */
    FileUpload file() {
        if (files.size() != 1) {
            throw Problem.badRequest("The form has " + files.size() + " files; send one file a request.");
        }
        return files.getFirst();
    }

    String token() {
        return Objects.requireNonNullElse(token, "");
    }

    String page() {
        return Objects.requireNonNullElse(page, "");
    }

    Map<String, String> parameters() {
        return Map.of("year", Objects.requireNonNullElse(year, ""), "dryRun", Objects.requireNonNullElse(dryRun, ""));
    }
}
