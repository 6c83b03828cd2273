package io.broadsheet.query.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What is wrong with the body of a request, in words of JSON: the parser's own tell of classes. */
final class WrongBody {
    private WrongBody() {}

    static String detail(JsonProcessingException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown ->
                "there is no member '" + path(unknown) + "' in this body; there are " + known(unknown);
            case InvalidNullException empty -> subject(empty) + " must not be null";
            case MismatchedInputException other -> subject(other) + " must be " + expected(other.getTargetType());
            case JsonMappingException large
            when large.getCause() instanceof InputCoercionException -> subject(large) + " is too large a number";
            default -> "the body is not JSON" + place(wrong.getLocation());
        };
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return String.join(
                ", ",
                unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .toList());
    }

    private static String subject(JsonMappingException wrong) {
        String path = path(wrong);
        return path.isEmpty() ? "the body" : "'" + path + "'";
    }

    private static String path(JsonMappingException wrong) {
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == String.class) {
            return "a string";
        }
        if (type == Integer.class) {
            return "a whole number";
        }
        return type != null && Collection.class.isAssignableFrom(type) ? "a list" : "a JSON object";
    }

    private static String place(@Nullable JsonLocation where) {
        return where == null ? "" : "; see line " + where.getLineNr() + ", column " + where.getColumnNr();
    }
}
