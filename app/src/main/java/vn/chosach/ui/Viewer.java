package vn.chosach.ui;

import java.util.Set;
import java.util.UUID;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;

/** The officer who looks at a page; the principal of a signed-in request implements it. */
public interface Viewer {

  UUID officerId();

  /** Name as it is shown in the header, such as {@code Cán bộ trực 07}. */
  String displayName();

  /** Key of the agency in whose name the officer works now. */
  String agencyKey();

  /** Official name of that agency as of today, in Vietnamese. */
  String agencyName();

  /** The same in the language of a page. */
  default String agencyName(Lang lang) {
    return agencyName();
  }

  /** Roles in force today. */
  Set<Role> roles();

  /** The same person as the actor of an act. */
  default Actor actor() {
    return Actor.officer(officerId(), agencyKey());
  }

  default boolean has(Role role) {
    return roles().contains(role);
  }
}
