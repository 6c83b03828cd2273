package io.broadsheet.query.search.lucene;

/**
 * What is indexed, and how: an index of another form is made anew.
 *
 * @param written raised with every change of {@code Field}, {@code FieldValues} or {@code Analysis}
 * @param oldestServed the lowest that can still be searched and written to while its successor is made: raised to
 *     {@code written} where a field changes its kind or a search would fail for what is missing
 */
record Form(int written, int oldestServed) {

    static final Form PRESENT = new Form(2, 2);

    boolean serves(int form) {
        return form >= oldestServed && form <= written;
    }
}
