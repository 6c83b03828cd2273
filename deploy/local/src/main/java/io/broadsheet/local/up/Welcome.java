package io.broadsheet.local.up;

import io.broadsheet.local.show.Console;
import io.broadsheet.local.system.Addresses;
import io.broadsheet.local.system.DataFolder;
import io.broadsheet.local.system.UploadToken;
import java.util.Locale;

/** Where everything is, once it is there. */
record Welcome(Addresses addresses, DataFolder data, Console console) {
    void print() {
        console.line(String.format(
                Locale.ROOT,
                """

                Page         %1$s
                Digests      %1$ssubscribe
                Search       curl '%1$sv1/papers?q=language+models'
                Description  %1$sopenapi
                Drop folder  %2$s
                Upload       %1$sdumps#token=%3$s
                             curl -H 'Authorization: Bearer %3$s' --data-binary @FILE '%4$sv1/dumps?name=FILE'
                Logs         %5$s
                Ctrl-C stops everything.""",
                addresses.query(),
                data.inbox(),
                UploadToken.of(data),
                addresses.ingest(),
                data.logs()));
    }
}
