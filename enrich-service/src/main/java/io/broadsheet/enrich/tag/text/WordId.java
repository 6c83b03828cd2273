package io.broadsheet.enrich.tag.text;

/** Words as an id that their plural, their other case and their hyphens share: "low-rank-adapter". */
public final class WordId {

    private WordId() {}

    /** Empty if no word of the tokens from first to last can stand in an id. */
    public static String of(Tokens tokens, int first, int last) {
        WordForm form = new WordForm();
        StringBuilder id = new StringBuilder();
        boolean plain = true;
        for (int token = first; token <= last; token++) {
            if (token > first && tokens.gap(token) != Gap.NONE) {
                id.append('-');
            }
            form.read(tokens.text(), tokens.start(token), tokens.end(token));
            for (int i = 0; i < form.length(); i++) {
                char c = form.letters()[i];
                plain &= c < 0x80 && c != '#';
                id.append(c);
            }
        }
        return plain ? id.toString() : Slug.of(id.toString());
    }
}
