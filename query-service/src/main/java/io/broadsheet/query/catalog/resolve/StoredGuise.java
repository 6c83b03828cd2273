package io.broadsheet.query.catalog.resolve;

import io.broadsheet.query.catalog.identity.Evidence;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A guise as it is stored.
 *
 * @param faceByKey its keys, by their hashes, each with its face
 * @param givenUp keys that it holds no more
 * @param live whether it has a sighting that counts
 */
record StoredGuise(UUID id, Evidence evidence, Map<Long, Long> faceByKey, List<Long> givenUp, boolean live) {}
