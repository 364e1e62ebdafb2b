package vn.chosach.ui;

import java.util.List;
import java.util.Set;
import vn.chosach.kernel.Role;

/**
 * Who may call the routes of a room. Each room contributes its own beans; the security chain
 * refuses any route without a rule, and a test finds such a route before a person does.
 *
 * @param rules in the order in which they are asked; the first match decides
 */
public record RouteRules(List<RouteRule> rules) {

  public static RouteRules of(RouteRule... rules) {
    return new RouteRules(List.of(rules));
  }

  /** Anyone, signed in or not. */
  public static RouteRule open(String pattern) {
    return new RouteRule(pattern, true, Set.of(), Set.of());
  }

  /** Anyone, and asking writes nothing: it may be read from a replica that is a moment behind. */
  public static RouteRule published(String pattern) {
    return new RouteRule(pattern, true, Set.of(), Set.of("GET", "HEAD"));
  }

  /** The same for a form that asks and writes nothing either. */
  public static RouteRule askedFor(String pattern) {
    return new RouteRule(pattern, true, Set.of(), Set.of("GET", "HEAD", "POST"));
  }

  /** Every signed-in officer. */
  public static RouteRule signedIn(String pattern) {
    return new RouteRule(pattern, false, Set.of(), Set.of());
  }

  /** Officers who hold at least one of the roles. */
  public static RouteRule only(String pattern, Role... roles) {
    return new RouteRule(pattern, false, Set.of(roles), Set.of());
  }

  /**
   * One rule.
   *
   * @param pattern path pattern of Spring ({@code /quan-tri/**}), without language prefix
   * @param everyone whether no sign-in is needed
   * @param roles any of these; empty with {@code everyone = false} means any officer
   * @param replicated methods whose answer a replica may give; none for what must be read as it is
   */
  public record RouteRule(
      String pattern, boolean everyone, Set<Role> roles, Set<String> replicated) {}
}
