package io.broadsheet.query.web;

import io.broadsheet.query.api.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** Shows a person, who asks for a page and not for what is made for programs, a problem as a page. */
@Provider
class ProblemPages implements ContainerResponseFilter {
    private static final Annotation[] NONE = {};

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance problem(String title, String detail);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem.Body problem && wantsPage(request)) {
            response.setEntity(
                    Templates.problem(problem.title(), problem.detail()).render(), NONE, MediaType.TEXT_HTML_TYPE);
        }
    }

    private static boolean wantsPage(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return !path.startsWith("/v1/") && !path.startsWith("/api/") && acceptsPages(request);
    }

    private static boolean acceptsPages(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes().stream()
                    .anyMatch(
                            accepted -> accepted.isCompatible(MediaType.TEXT_HTML_TYPE) && !accepted.isWildcardType());
        } catch (IllegalArgumentException | IndexOutOfBoundsException noMediaTypes) {
            return false;
        }
    }
}
