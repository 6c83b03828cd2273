package io.broadsheet.query.mail;

import java.util.UUID;

/**
 * A letter to be sent.
 *
 * @param address of the subscriber
 * @param messageId the same whenever it is sent
 * @param body its text part
 * @param unsubscribe where a mail program posts to end the subscription
 * @param attempts how often it was tried, this time included
 */
record Letter(
        UUID id,
        UUID subscription,
        String address,
        String messageId,
        String subject,
        String body,
        String html,
        String unsubscribe,
        int attempts) {}
