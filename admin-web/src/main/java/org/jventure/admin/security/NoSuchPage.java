package org.jventure.admin.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Tells addresses of pages from those where there is nothing, which strangers may be told at once. Any thread. */
@Component
final class NoSuchPage {

    private final ObjectProvider<RequestMappingHandlerMapping> pages;
    private volatile @Nullable List<PathPattern> patterns;

    NoSuchPage(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages; // it is made after those who decide who may see them
    }

    /** Whether no page answers to the request's address, by whatever method. */
    boolean isAt(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return known().stream().noneMatch(pattern -> pattern.matches(path));
    }

    private List<PathPattern> known() {
        var known = patterns;
        if (known == null) {
            known = pages.getObject().getHandlerMethods().keySet().stream()
                    .flatMap(info -> info.getPatternValues().stream()).distinct()
                    .map(PathPatternParser.defaultInstance::parse).toList();
            patterns = known;
        }
        return known;
    }
}
