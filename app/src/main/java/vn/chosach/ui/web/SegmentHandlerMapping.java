package vn.chosach.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the method behind an address as Spring does, and leaves out beforehand the routes that
 * begin with another segment. Spring asks each of some seven hundred routes in turn for an address
 * that holds an identifier, which was a seventh of the work of a request.
 */
final class SegmentHandlerMapping extends RequestMappingHandlerMapping {

  /** Of each route; empty for one that may begin with anything. */
  private final Map<RequestMappingInfo, Set<String>> beginnings = new ConcurrentHashMap<>();

  /** Of the address that is looked up just now; empty when it does not say how it begins. */
  private final ThreadLocal<String> asked = new ThreadLocal<>();

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    asked.set(beginning(path));
    try {
      return super.lookupHandlerMethod(path, request);
    } finally {
      asked.remove();
    }
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo route, HttpServletRequest request) {
    String beginning = asked.get();
    if (beginning != null && !beginning.isEmpty()) {
      Set<String> known = beginnings.computeIfAbsent(route, SegmentHandlerMapping::beginnings);
      if (!known.isEmpty() && !known.contains(beginning)) {
        return null;
      }
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

  /** The first segment as it was sent; none where a letter is written by its number. */
  private static String beginning(String path) {
    int end = path.indexOf('/', 1);
    String segment = path.startsWith("/") ? path.substring(1, end < 0 ? path.length() : end) : "";
    return segment.indexOf('%') < 0 && segment.indexOf(';') < 0 ? segment : "";
  }
}
