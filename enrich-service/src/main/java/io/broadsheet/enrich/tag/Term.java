package io.broadsheet.enrich.tag;

/**
 * A name within a keyword or category of a record.
 *
 * @param whole the keyword as it is listed
 */
record Term(Field field, String whole, int start, int end) {

    String name() {
        return whole.substring(start, end);
    }

    Evidence evidence() {
        return new Evidence(field, start, end, whole);
    }
}
