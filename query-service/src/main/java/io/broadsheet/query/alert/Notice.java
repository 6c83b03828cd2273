package io.broadsheet.query.alert;

import java.util.List;
import java.util.UUID;

/**
 * A request to be made.
 *
 * @param papers ids; none: the request asks whether the alert is wanted
 * @param attempts how often it was tried, this time included
 */
record Notice(UUID id, UUID alert, List<String> papers, int attempts) {

    boolean asks() {
        return papers.isEmpty();
    }
}
