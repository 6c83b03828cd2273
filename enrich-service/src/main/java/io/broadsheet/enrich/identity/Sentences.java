package io.broadsheet.enrich.identity;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** An abstract, folded sentence by sentence. */
record Sentences(List<FoldedText> folded) {

    /** A sentence ends at a full stop, question or exclamation mark before a blank; "e.g. this" makes two, always. */
    static Sentences of(String text) {
        List<FoldedText> folded = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (endsAt(text, at)) {
                folded.add(FoldedText.of(text.substring(start, at + 1)));
                start = at + 1;
            }
        }
        folded.add(FoldedText.of(text.substring(start)));
        return new Sentences(
                folded.stream().filter(sentence -> !sentence.isEmpty()).toList());
    }

    FoldedText whole() {
        return new FoldedText(folded.stream().map(FoldedText::words).collect(joining(" ")));
    }

    private static boolean endsAt(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == '?' || c == '!' || c == '。')
                && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)) || c == '。');
    }
}
