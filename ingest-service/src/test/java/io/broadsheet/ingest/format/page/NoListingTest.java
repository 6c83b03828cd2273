package io.broadsheet.ingest.format.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.text.TextEncoding;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoListingTest {
    static Stream<Arguments> noListings() {
        return Stream.of(
                argumentSet("a saved MIME page", """
                        From: <Saved by Blink>
                        Snapshot-Content-Location: https://huggingface.co/papers
                        Subject: Daily Papers
                        Date: Wed, 29 Jul 2026 10:00:00 -0000
                        MIME-Version: 1.0

                        Daily Papers
                        """),
                argumentSet("a mail", """
                        From: Jane Roe <jane@example.org>
                        To: Wei Li <wei@example.org>
                        Subject: Papers of the week

                        The papers that I mentioned are below.
                        """),
                argumentSet("LaTeX", """
                        \\documentclass{article}
                        \\begin{document}
                        We present a method that needs no labels.
                        \\end{document}
                        """),
                argumentSet("a part of LaTeX", """
                        \\section{Introduction}
                        We present a method that needs no labels.
                        \\begin{itemize}
                        """),
                argumentSet("a README", """
                        # Lanternfish

                        Captions images that were taken at night.

                        ## Installation

                        ```
                        pip install lanternfish
                        ```
                        """),
                argumentSet("YAML", """
                        name: build
                        on:
                          push:
                            branches: main
                        """),
                argumentSet("Python", """
                        import os
                        from pathlib import Path

                        def main(name):
                            return os.listdir(name)
                        """),
                argumentSet("Java", """
                        package io.example;

                        import java.util.List;

                        public final class Example {
                        }
                        """),
                argumentSet("a letter", """
                        Dear all,

                        Please find below the papers that we want to discuss next week.

                        Best regards,
                        Jane
                        """));
    }

    @ParameterizedTest
    @MethodSource("noListings")
    void isOfNoPageFormat(String text) {
        assertThat(Parsed.FORMATS.detect(head(text))).isEmpty();
    }

    static Stream<Arguments> listings() {
        return Stream.of(
                argumentSet(
                        "titles with the names of headers",
                        "DATE: Detecting Anomalies\n\nFROM: Fast Rolls of Many\n\n"),
                argumentSet("a title like a letter's", "Dear Sir or Madam, May I Introduce the Dataset\n\n"),
                argumentSet("a title of code", "import this: How Programmers Read Style Guides\n\n"),
                argumentSet("titles with colons", "Lanternfish: A\n\nTidewater: B\n\nOrchard: C\n\n"),
                argumentSet("Markdown headings", "# Are Small Vocabularies Enough?\n\n"));
    }

    @ParameterizedTest
    @MethodSource("listings")
    void refusesNoPage(String beginning) {
        assertThat(Parsed.FORMATS.detect(head(beginning + Paper.FIVE.get(0).text())))
                .isPresent();
    }

    private static Head head(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new Head(bytes, TextEncoding.of(bytes));
    }
}
