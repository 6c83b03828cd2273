package io.broadsheet.kubernetes.schema;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The annotations by which Strimzi makes its schemas, of one field, by their simple names. Their classes are in no package, so
 * they are read from the class file.
 */
record Marks(Map<String, Object> byName) {
    private static final String PACKAGE = "Lio/strimzi/crdgenerator/annotations/";

    static Marks of(BeanPropertyDefinition property) {
        return new Marks(Stream.of(property.getGetter(), property.getSetter())
                .filter(Objects::nonNull)
                .flatMap(method -> annotations(method.getDeclaringClass(), method.getName()))
                .filter(annotation -> annotation.className().stringValue().startsWith(PACKAGE))
                .filter(annotation -> value(annotation) != null)
                .collect(toMap(Marks::simpleName, Marks::value, (first, second) -> first)));
    }

    /** Whether version v1 is among those that such a mark names, such as {@code v1+} or {@code v1alpha1-v1beta2}. */
    boolean isIn(String mark, boolean withoutOne) {
        Object versions = byName.get(mark);
        return versions == null ? withoutOne : versions.toString().matches("all|v1|.*\\+|.*-v1");
    }

    /** The same schema within the bounds of the marks. */
    ObjectNode bound(ObjectNode schema) {
        put(schema, "Minimum", "minimum");
        put(schema, "Maximum", "maximum");
        put(schema, "MinimumItems", "minItems");
        if (byName.get("Pattern") instanceof String pattern) {
            schema.put("pattern", pattern);
        }
        return schema;
    }

    private void put(ObjectNode schema, String mark, String keyword) {
        if (byName.get(mark) instanceof Integer bound) {
            schema.put(keyword, bound);
        }
    }

    private static Stream<Annotation> annotations(Class<?> type, String method) {
        try (var in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            var bytes = Objects.requireNonNull(in, type.getName()).readAllBytes();
            return ClassFile.of().parse(bytes).methods().stream()
                    .filter(model -> model.methodName().equalsString(method))
                    .flatMap(Marks::annotations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Annotation> annotations(MethodModel method) {
        return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream());
    }

    private static String simpleName(Annotation annotation) {
        return annotation.className().stringValue().replace(PACKAGE, "").replace(";", "");
    }

    private static @Nullable Object value(Annotation annotation) {
        return annotation.elements().stream()
                .filter(element -> element.name().equalsString("value"))
                .map(AnnotationElement::value)
                .map(value -> switch (value) {
                    case AnnotationValue.OfString text -> (Object) text.stringValue();
                    case AnnotationValue.OfInt number -> number.intValue();
                    case AnnotationValue.OfLong number -> Math.toIntExact(number.longValue());
                    default -> value.toString();
                })
                .findFirst()
                .orElse(null);
    }
}
