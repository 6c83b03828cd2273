package io.broadsheet.kubernetes.invariant;

import io.broadsheet.kubernetes.built.Repository;
import java.util.List;
import java.util.stream.Stream;

/** Tables of {@code deploy/kubernetes/README.md}: what it says is held against what is built. */
final class ReadmeTable {
    private ReadmeTable() {}

    /** The cells of each row below a heading, without code marks. */
    static List<List<String>> below(String heading) {
        return Repository.text("deploy/kubernetes/README.md")
                .lines()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|") && !line.startsWith("|-"))
                .skip(1)
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList())
                .toList();
    }
}
