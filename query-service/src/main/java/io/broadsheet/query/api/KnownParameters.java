package io.broadsheet.query.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Refuses parameters that an operation under {@code /v1} does not have, so that a misspelt one is not taken for none. */
@Provider
class KnownParameters implements ContainerRequestFilter {
    private final ResourceInfo resource;
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    KnownParameters(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource.getResourceMethod();
        if (operation == null || !request.getUriInfo().getPath().startsWith("/v1/")) {
            return;
        }
        Set<String> allowed = known.computeIfAbsent(operation, KnownParameters::parameters);
        for (String given : request.getUriInfo().getQueryParameters().keySet()) {
            if (!allowed.contains(given)) {
                throw Problem.badRequest("there is no parameter '" + given + "' here; " + said(allowed));
            }
        }
    }

    private static String said(Set<String> allowed) {
        return allowed.isEmpty() ? "this address takes none" : "there are " + String.join(", ", allowed);
    }

    private static Set<String> parameters(Method operation) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(operation.getParameters()).forEach(parameter -> {
            name(parameter).ifPresent(names::add);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Stream.of(parameter.getType().getDeclaredFields())
                        .flatMap(field -> name(field).stream())
                        .forEach(names::add);
            }
        });
        return names;
    }

    private static Optional<String> name(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
