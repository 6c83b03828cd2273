package io.broadsheet.enrich.tag.phrase;

import io.broadsheet.enrich.tag.text.Gap;
import io.broadsheet.enrich.tag.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads title and abstract for phrases: runs of words that say something, and what is within them. */
final class Reading {

    private static final int MOST_UNITS = 4;

    final Candidates candidates = new Candidates();
    private final List<Tokens> texts = new ArrayList<>(2);
    private Candidate[] found = new Candidate[256];
    private int[] firsts = new int[256];
    private int[] lasts = new int[256];
    private int[] sources = new int[256];
    private int size;
    private int place;
    private int units;
    private int stops;

    /** Takes a text; {@code known} is as {@link KeyPhrases#read} has it. */
    void read(Tokens tokens, boolean title, int[] known) {
        Units read = new Units(tokens);
        texts.add(tokens);
        stops += read.stops();
        units += read.size();
        int at = 0;
        while (at < read.size()) {
            int end = endOfRun(read, at);
            if (end > at) {
                takeRun(read, at, end, tokens, title, known);
            }
            place += Math.max(1, end - at);
            at = Math.max(at + 1, end);
        }
    }

    int places() {
        return place;
    }

    /** Whether the stop words are as many as in English; where there are few words, one will do. */
    boolean isEnglish() {
        return stops * 7 >= units;
    }

    private static int endOfRun(Units read, int start) {
        int end = start;
        while (end < read.size() && read.kind(end) != Units.Kind.BREAK && (end == start || read.follows(end))) {
            end++;
        }
        return end;
    }

    private void takeRun(Units read, int start, int end, Tokens tokens, boolean title, int[] known) {
        for (int first = start; first < end; first++) {
            long key = Candidates.start();
            int token = read.firstToken(first);
            int terms = 0;
            int common = 0;
            for (int last = first; last < Math.min(end, first + MOST_UNITS); last++) {
                for (; token <= read.lastToken(last); token++) {
                    key = Candidates.extended(key, tokens.word(token));
                }
                terms += read.kind(last) == Units.Kind.TERM ? 1 : 0;
                common += read.kind(last) == Units.Kind.COMMON ? 1 : 0;
                Candidate candidate = candidates.at(key);
                if (candidate.hits == 0) {
                    candidate.units = last - first + 1;
                    candidate.terms = terms;
                    candidate.common = common;
                    candidate.general = read.kind(last) == Units.Kind.NOISE;
                    candidate.adjective = WordEnds.isAdjective(tokens, read.lastToken(last));
                    candidate.firstPlace = place + first - start;
                    candidate.firstHit = size;
                }
                candidate.count(title, first == start && last == end - 1);
                note(candidate, read.firstToken(first), read.lastToken(last));
                look(candidate, tokens, read.firstToken(first), read.lastToken(last), title, known);
            }
        }
    }

    private void look(Candidate candidate, Tokens tokens, int first, int last, boolean title, int[] known) {
        candidate.known |= known[first] > 0 && known[first] == known[last];
        candidate.abbreviated |= isAbbreviatedBehind(tokens, last);
        if (candidate.hits > 1 && !(candidate.inTitle == candidate.hits - 1 && !title)) {
            return;
        }
        Casing casing = Casing.of(tokens, first, last, title);
        candidate.cased |= casing == Casing.NAME;
        candidate.capitals |= casing == Casing.CAPITALS;
        for (int i = first + 1; i <= last; i++) {
            candidate.hyphen |= tokens.gap(i) == Gap.HYPHEN;
        }
    }

    /** "Group relative policy optimization (GRPO)". */
    private static boolean isAbbreviatedBehind(Tokens tokens, int last) {
        int next = last + 1;
        if (next >= tokens.size() || tokens.gap(next) != Gap.CLAUSE || tokens.end(next) - tokens.start(next) < 2) {
            return false;
        }
        String text = tokens.text();
        return text.charAt(tokens.start(next) - 1) == '(' && Character.isUpperCase(text.charAt(tokens.end(next) - 2));
    }

    private void note(Candidate candidate, int first, int last) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            lasts = Arrays.copyOf(lasts, size * 2);
            sources = Arrays.copyOf(sources, size * 2);
        }
        found[size] = candidate;
        firsts[size] = first;
        lasts[size] = last;
        sources[size++] = texts.size() - 1;
    }

    Span first(Candidate candidate) {
        return span(candidate.firstHit);
    }

    List<Span> spans(Candidate candidate, int most) {
        List<Span> spans = new ArrayList<>();
        for (int i = candidate.firstHit; i < size && spans.size() < most; i++) {
            if (found[i] == candidate) {
                spans.add(span(i));
            }
        }
        return spans;
    }

    private Span span(int i) {
        return new Span(texts.get(sources[i]), firsts[i], lasts[i]);
    }
}
