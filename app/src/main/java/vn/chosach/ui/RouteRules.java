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
    return new RouteRule(pattern, true, Set.of());
  }

  /** Every signed-in officer. */
  public static RouteRule signedIn(String pattern) {
    return new RouteRule(pattern, false, Set.of());
  }

  /** Officers who hold at least one of the roles. */
  public static RouteRule only(String pattern, Role... roles) {
    return new RouteRule(pattern, false, Set.of(roles));
  }

  /**
   * One rule.
   *
   * @param pattern path pattern of Spring ({@code /quan-tri/**}), without language prefix
   * @param everyone whether no sign-in is needed
   * @param roles any of these; empty with {@code everyone = false} means any officer
   */
  public record RouteRule(String pattern, boolean everyone, Set<Role> roles) {}
}
