package io.broadsheet.query.mail;

import java.util.List;
import java.util.UUID;

/**
 * A letter that is about to be written.
 *
 * @param occasion what names it among the letters of its subscription, of which there is one for each
 * @param unsubscribe where a mail program posts to end the subscription
 * @param papers those it tells of, in its order
 * @param total of how many these were chosen
 */
public record Draft(
        UUID id,
        UUID subscription,
        String occasion,
        String subject,
        String body,
        String html,
        String unsubscribe,
        List<UUID> papers,
        long total) {}
