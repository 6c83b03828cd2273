package io.broadsheet.bench.corpus;

/** A paper's text: one line of title, one line of abstract. */
public record Draft(String title, String abstractText) {}
