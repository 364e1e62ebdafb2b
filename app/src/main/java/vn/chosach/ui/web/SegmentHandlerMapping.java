package vn.chosach.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the method behind an address as Spring does, and leaves out beforehand the routes that
 * begin with another segment. Spring asks each of some seven hundred routes in turn for an address
 * that holds an identifier, which was a seventh of the work of a request.
 */
final class SegmentHandlerMapping extends RequestMappingHandlerMapping {

  /** Of each route; empty for one that may begin with anything. */
  private final Map<RequestMappingInfo, Set<String>> beginnings = new ConcurrentHashMap<>();

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo route, HttpServletRequest request) {
    Set<String> known = beginnings.computeIfAbsent(route, SegmentHandlerMapping::beginnings);
    if (!known.isEmpty() && !known.contains(beginning(request))) {
      return null;
    }
    return super.getMatchingMapping(route, request);
  }

  private static Set<String> beginnings(RequestMappingInfo route) {
    PathPatternsRequestCondition patterns = route.getPathPatternsCondition();
    if (patterns == null) {
      return Set.of();
    }
    Set<String> all =
        patterns.getPatternValues().stream()
            .map(pattern -> pattern.split("/", -1))
            .map(segments -> segments.length > 1 ? segments[1] : "")
            .collect(Collectors.toSet());
    return all.stream().allMatch(SegmentHandlerMapping::literal) ? all : Set.of();
  }

  private static boolean literal(String segment) {
    return !segment.isEmpty() && segment.chars().noneMatch(c -> "{}*?:".indexOf(c) >= 0);
  }

  private static String beginning(HttpServletRequest request) {
    for (PathContainer.Element element :
        ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements()) {
      if (element instanceof PathContainer.PathSegment segment) {
        return segment.valueToMatch();
      }
    }
    return "";
  }
}
