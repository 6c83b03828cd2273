package io.broadsheet.query.hub;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;

/**
 * Who submitted a paper: the source whose dump listed it, since people have no accounts here.
 *
 * @param name of the source, as is {@code user}: the client reads one, the command line the other
 */
record HubUser(
        @JsonProperty("_id") String id,
        URI avatarUrl,
        String fullname,
        String name,
        String user,
        String type,
        boolean isPro) {

    static HubUser of(String source, URI icon) {
        return new HubUser(HubId.of("source " + source), icon, source, source, source, "user", false);
    }
}
