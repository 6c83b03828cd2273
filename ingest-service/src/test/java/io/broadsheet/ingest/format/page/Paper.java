package io.broadsheet.ingest.format.page;

import java.util.ArrayList;
import java.util.List;

/** Invented papers, whose titles and abstracts have the lengths and the wording of real ones. */
record Paper(String title, String text) {
    static final List<Paper> FIVE = List.of(
            new Paper(
                    "Lanternfish: Low-Light Image Captioning with Patient Decoders",
                    "Captioning images that were taken at night remains hard, because most objects are visible only in part. We present"
                            + " Lanternfish, a model whose patient decoder waits for evidence before it names an object. Trained on 40 thousand"
                            + " night scenes, it beats a transformer of equal size on three test sets and makes fewer objects up. Our analysis"
                            + " shows that waiting helps most where the light is worst. Code is available at https://github.com/example/lanternfish."),
            new Paper(
                    "Are Small Vocabularies Enough?",
                    "Large vocabularies cost memory, and yet nearly every language model has one. In this paper, we ask how far a vocabulary"
                            + " can shrink before quality drops, and train 31 models from 500 to 200,000 entries in twelve languages. Surprisingly,"
                            + " 4,000 entries are enough for all of them if the merges are chosen by gradient; without that, agglutinative languages"
                            + " suffer first. We release all models and the merge tables, and we discuss what this means for byte-level models."),
            new Paper(
                    "On the compositional skills of retrieval models after pruning",
                    "Pruning retrieval models saves time, but it is unknown what it does to queries that combine several constraints. We"
                            + " build a test of 9,000 such queries from public catalogues and evaluate five pruning methods on it. While simple"
                            + " queries hardly suffer, the accuracy on combined ones falls by up to 27 points at the same sparsity. A second"
                            + " round of distillation that sees combined queries repairs most of the damage. These results suggest that benchmarks"
                            + " of single facts hide what pruning removes."),
            new Paper(
                    "Tidewater: Forecasting Harbour Traffic from Radio Chatter, Tides and the Complete Absence of Labels in Nineteen"
                            + " Small Ports of the Northern Coast",
                    "Harbour masters talk all day, and nobody has used what they say. We introduce Tidewater, which forecasts arrivals from"
                            + " transcribed radio and tide tables without any label. The method aligns phrases with tracks by their timing alone."
                            + " It reduces the error of the best supervised baseline by 18 percent on a year of data from nineteen ports, and it"
                            + " degrades gracefully when the radio is noisy. We describe failures in fog, and give the data to the ports."),
            new Paper(
                    "Orchard-7B Technical Report",
                    "We describe Orchard-7B, an open language model that was trained only on text about agriculture and its neighbours. The"
                            + " report covers the collection of 1.1 trillion tokens, the filters, the training on recycled accelerators and the"
                            + " evaluation by agronomists. On questions about pests the model is as accurate as models of ten times its size; on"
                            + " general questions it is far behind. All intermediate checkpoints are public so that others may study when it learned"
                            + " what."));

    static String blocks(List<Paper> papers) {
        return String.join("\n\n", parts(papers)) + "\n";
    }

    static String lines(List<Paper> papers) {
        return String.join("\n", parts(papers)) + "\n";
    }

    static List<String> titles() {
        return FIVE.stream().map(Paper::title).toList();
    }

    private static List<String> parts(List<Paper> papers) {
        List<String> parts = new ArrayList<>();
        for (Paper paper : papers) {
            parts.add(paper.title);
            parts.add(paper.text);
        }
        return parts;
    }
}
