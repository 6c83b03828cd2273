package io.broadsheet.enrich.tag.vocabulary;

/** A vocabulary with a broken entry; the message names the file, the line and what to write instead. */
public final class VocabularyException extends IllegalArgumentException {

    VocabularyException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
