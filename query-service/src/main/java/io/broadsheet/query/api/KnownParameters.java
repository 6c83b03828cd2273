package io.broadsheet.query.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Refuses parameters that an operation under {@code /v1} or a feed does not have, so that a misspelt one is not taken for none, and
 * several values where only one can count.
 */
@Provider
class KnownParameters implements ContainerRequestFilter {
    private final ResourceInfo resource;
    private final Map<Method, Map<String, Boolean>> repeatable = new ConcurrentHashMap<>();

    KnownParameters(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource.getResourceMethod();
        if (operation != null && RulesOfV1.holdFor(request)) {
            Map<String, Boolean> known = repeatable.computeIfAbsent(operation, KnownParameters::parameters);
            request.getUriInfo().getQueryParameters().forEach((name, values) -> check(name, values.size(), known));
        }
    }

    private static void check(String name, int values, Map<String, Boolean> known) {
        Boolean many = known.get(name);
        if (many == null) {
            throw Problem.badRequest("there is no parameter '" + name + "' here; " + said(known.keySet()));
        }
        if (values > 1 && !many) {
            throw Problem.badRequest(name + " is given " + values + " times; give it once");
        }
    }

    private static String said(Set<String> known) {
        return known.isEmpty() ? "this address takes none" : "there are " + String.join(", ", known);
    }

    private static Map<String, Boolean> parameters(Method operation) {
        Map<String, Boolean> parameters = new TreeMap<>();
        for (Parameter parameter : operation.getParameters()) {
            add(parameters, parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameters, parameter.getType());
            }
        }
        return parameters;
    }

    private static void addFields(Map<String, Boolean> parameters, @Nullable Class<?> bean) {
        if (bean != null) {
            addFields(parameters, bean.getSuperclass());
            for (Field field : bean.getDeclaredFields()) {
                add(parameters, field, field.getType());
            }
        }
    }

    private static void add(Map<String, Boolean> parameters, AnnotatedElement element, Class<?> type) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            parameters.put(parameter.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
