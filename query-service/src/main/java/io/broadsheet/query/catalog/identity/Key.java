package io.broadsheet.query.catalog.identity;

/**
 * A dedup key or a band.
 *
 * @param kind as in the event; {@code band-} and its number for a band
 */
public record Key(String kind, String value) {

    private static final String TITLE = "title";

    public static Key band(int number, long hash) {
        return new Key("band-" + number, Long.toHexString(hash));
    }

    /**
     * What the faces of its sightings are counted by: the title, or the abstract where the key is made of the title,
     * which is then one by its nature.
     */
    Object face(Evidence evidence) {
        return showsAbstracts() ? evidence.sketch() : evidence.title().key();
    }

    /** 64 bits that stand for it: should two keys ever share them, it costs a comparison. */
    public long hash() {
        return Digest.bits(kind + '\n' + value);
    }

    boolean showsAbstracts() {
        return kind.startsWith(TITLE);
    }
}
