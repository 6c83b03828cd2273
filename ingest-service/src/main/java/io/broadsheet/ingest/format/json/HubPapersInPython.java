package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.Head;

/** The hub's answers as Python prints them: a script wrote {@code str(paper)} where it meant JSON. */
final class HubPapersInPython extends HubPapers {

    @Override
    public String name() {
        return "hub-python";
    }

    @Override
    public String recognisedBy() {
        return "the hub's paper objects as Python literals, in a list, one a line, or as the strings of a JSON list";
    }

    @Override
    public String example() {
        return """
                ["{'paper': {'id': '2607.01234', 'authors': [{'name': 'Ada Example', 'hidden': False}], \
                'title': 'A Ledger for Debris', 'summary': \\"We keep Ada's ledger.\\", 'upvotes': 3}}"]
                """;
    }

    @Override
    public double confidence(Head head) {
        return Layout.isJson(head)
                ? JsonSample.of(head).mean(record -> record.python() ? likeness(record.value()) : 0)
                : 0;
    }
}
