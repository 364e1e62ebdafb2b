package vn.chosach.officers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What roles are called on the pages. */
final class RoleName {

  private RoleName() {}

  static String keyOf(Role role) {
    return "officers.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Names in the order of the roles, separated by commas. */
  static String all(Page page, Set<Role> roles) {
    return roles.stream()
        .sorted()
        .map(role -> page.t(keyOf(role)))
        .collect(Collectors.joining(", "));
  }

  static List<Choice> choices(Page page) {
    return Arrays.stream(Role.values())
        .map(role -> Choice.of(role.name(), page.t(keyOf(role))))
        .toList();
  }
}
