package io.broadsheet.enrich.tag.phrase;

import io.broadsheet.enrich.tag.text.Gap;
import io.broadsheet.enrich.tag.text.Tokens;

/** Reads title and abstract for phrases: runs of words that say something, and what is within them. */
final class Reading {

    private static final int MOST_UNITS = 3;

    /** An abstract is done by then; what goes on is no abstract. */
    private static final int MOST_PLACES = 2_000;

    /** One word in seven or more is a general one in English. */
    private static final int ENGLISH = 7;

    private final Candidates candidates = new Candidates();
    private final Occurrences occurrences = new Occurrences();
    private int place;
    private int units;
    private int stops;

    /** Takes a text; {@code known} is as {@link KeyPhrases#read} has it. */
    void read(Tokens tokens, boolean title, int[] known) {
        occurrences.begin(tokens);
        Units text = new Units(tokens);
        units += text.size();
        stops += text.stops();
        int at = 0;
        while (at < text.size() && place < MOST_PLACES) {
            int end = endOfRun(text, at);
            for (int first = at; first < end; first++) {
                takeFrom(text, first, at, end, title, known);
            }
            place += Math.max(1, end - at);
            at = Math.max(at + 1, end);
        }
    }

    Candidates candidates() {
        return candidates;
    }

    Occurrences occurrences() {
        return occurrences;
    }

    int places() {
        return place;
    }

    boolean isEnglish() {
        return stops * ENGLISH >= units;
    }

    private static int endOfRun(Units text, int start) {
        int end = start;
        while (end < text.size() && text.kind(end) != Units.Kind.BREAK && (end == start || text.follows(end))) {
            end++;
        }
        return end;
    }

    /** Takes the phrases that begin with one unit of a run. */
    private void takeFrom(Units text, int first, int runStart, int runEnd, boolean title, int[] known) {
        long key = Candidates.start();
        int terms = 0;
        int common = 0;
        for (int last = first; last < Math.min(runEnd, first + MOST_UNITS); last++) {
            key = text.extended(key, last);
            terms += text.kind(last) == Units.Kind.TERM ? 1 : 0;
            common += text.kind(last) == Units.Kind.COMMON ? 1 : 0;
            if (Candidate.isPhrase(last - first + 1, terms, common)) {
                Candidate candidate = candidates.at(key);
                if (candidate.hits == 0) {
                    candidate.begin(last - first + 1, terms, common, place + first - runStart);
                    candidate.general = text.kind(last) == Units.Kind.NOISE;
                    candidate.adjective = WordEnds.isAdjective(text.tokens(), text.lastToken(last));
                }
                candidate.count(title, first == runStart && last == runEnd - 1);
                look(candidate, text.tokens(), text.firstToken(first), text.lastToken(last), title, known);
            }
        }
    }

    private void look(Candidate candidate, Tokens tokens, int first, int last, boolean title, int[] known) {
        int occurrence = occurrences.add(candidate, first, last);
        candidate.firstHit = candidate.hits == 1 ? occurrence : candidate.firstHit;
        candidate.known |= known[first] > 0 && known[first] == known[last];
        candidate.abbreviated |= isAbbreviatedBehind(tokens, last);
        candidate.name |= candidate.units == 1 && Casing.isName(tokens, first, last, title);
    }

    /** "Group relative policy optimization (GRPO)". */
    private static boolean isAbbreviatedBehind(Tokens tokens, int last) {
        int next = last + 1;
        if (tokens.gap(next) != Gap.CLAUSE || next >= tokens.size() || tokens.end(next) - tokens.start(next) < 2) {
            return false;
        }
        String text = tokens.text();
        return text.charAt(tokens.start(next) - 1) == '(' && Character.isUpperCase(text.charAt(tokens.end(next) - 2));
    }
}
