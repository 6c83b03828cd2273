package io.broadsheet.query.digest.plan;

/** Running text in lines that mail programs show as they are. */
public final class Paragraph {

    private static final int WIDTH = 72;

    private Paragraph() {}

    /** The words of a text, as many on a line as have room beside the indent; a word too long for a line has one of its own. */
    public static String of(String text, String indent) {
        var lines = new StringBuilder();
        var line = new StringBuilder(indent);
        for (var word : text.split(" ", -1)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.append(line).append('\n');
                line.setLength(indent.length());
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        return lines.append(line).toString();
    }
}
