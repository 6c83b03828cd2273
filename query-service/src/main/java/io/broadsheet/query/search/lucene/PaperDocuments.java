package io.broadsheet.query.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.catalog.StoredPaper;
import io.broadsheet.query.search.Field;
import io.broadsheet.query.search.FieldValues;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/** Papers as documents of an index, and back. */
final class PaperDocuments {

    private static final String PAPER = Field.PAPER.label();
    private static final FieldType UNORDERED = unordered();

    private final ObjectMapper json;
    private final ObjectReader paper;

    PaperDocuments(ObjectMapper json) {
        this.json = json;
        this.paper = json.readerFor(Paper.class);
    }

    /** Of a merged paper only what keeps an older message from bringing it back; nothing that a search looks at. */
    Document document(PaperCataloged cataloged) throws JsonProcessingException {
        var values = FieldValues.of(cataloged);
        var document = new Document();
        values.texts().forEach((field, texts) -> texts.forEach(text -> addText(document, field, text)));
        values.numbers().forEach((field, number) -> addNumber(document, field, number));
        if (cataloged.paper() != null) {
            document.add(new StoredField(PAPER, json.writeValueAsBytes(cataloged.paper())));
        }
        return document;
    }

    StoredPaper stored(StoredFields stored, int doc) throws IOException {
        var bytes = stored.document(doc, Set.of(PAPER)).getBinaryValue(PAPER);
        return new StoredPaper(new String(bytes.bytes, bytes.offset, bytes.length, UTF_8), paper);
    }

    private static FieldType unordered() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    private static void addText(Document document, Field field, String text) {
        switch (field.kind()) {
            case WORDS -> document.add(new org.apache.lucene.document.Field(field.label(), text, UNORDERED));
            case TEXT -> document.add(new TextField(field.label(), text, Store.NO));
            case KEY -> {
                document.add(new StringField(field.label(), text, Store.NO));
                document.add(new SortedDocValuesField(field.label(), new BytesRef(text)));
            }
            case KEYWORD -> document.add(new StringField(field.label(), text, Store.NO));
            case COUNTED -> {
                document.add(new StringField(field.label(), text, Store.NO));
                document.add(new SortedSetDocValuesField(field.label(), new BytesRef(text)));
            }
            case NUMBER, RANKED, STORED -> throw new IllegalArgumentException(field + " is no text");
        }
    }

    private static void addNumber(Document document, Field field, long number) {
        document.add(new NumericDocValuesField(field.label(), number));
        if (field.kind() == Field.Kind.RANKED) {
            document.add(new LongPoint(field.label(), number));
        }
    }
}
