package io.broadsheet.bench.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The folder in which runs are kept. */
public record Results(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Double.class, new Rounded())
                    .addSerializer(double.class, new Rounded()));

    /** One line of JSON. */
    public static String json(Report report) {
        return written(JSON.writer(), report);
    }

    /** Writes {@code <name>.json} and {@code <name>.md}, replacing those of the same day and size. */
    public void keep(Report report) throws IOException {
        Files.createDirectories(folder);
        String json = written(JSON.writer().with(SerializationFeature.INDENT_OUTPUT), report);
        Files.writeString(folder.resolve(report.name() + ".json"), json + "\n");
        Files.writeString(folder.resolve(report.name() + ".md"), Markdown.of(report));
    }

    private static String written(ObjectWriter writer, Report report) {
        try {
            return writer.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report is made of records, which Jackson can write", e);
        }
    }

    /** Four digits: no measurement here is better than that. */
    private static final class Rounded extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(new BigDecimal(value).round(new MathContext(4)).toPlainString());
        }
    }
}
