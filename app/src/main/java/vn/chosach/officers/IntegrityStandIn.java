package vn.chosach.officers;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.AccountRequest.AccountRequestWish;

/**
 * Where no administrator is left who could agree that another one goes, an officer of the integrity
 * desk of another agency does (decision 0108). A locked administrator is left: the lock ends, and
 * whoever locks the third one gains nothing.
 */
@Component
record IntegrityStandIn(AccountQuery officers, Heirs heirs) {

  /**
   * Whether somebody serves in another agency than who asked; one that ended and its heir are one.
   */
  boolean elsewhere(AccountRequest request, @Nullable String agency) {
    return !heirs.one(request.asked().agency(), agency);
  }

  /**
   * @return {@code officers.not-for-integrity} for who is not of the desk, and for what takes no
   *     administrator away; {@code officers.another-administrator} while one could agree
   */
  Optional<Refusal> refused(AccountRequest request, Set<Role> roles) {
    boolean takes =
        request.wish() instanceof AccountRequestWish.EndAccount
            || request.wish() instanceof AccountRequestWish.TakeRole taken
                && taken.role() == Role.ADMINISTRATOR;
    boolean administers =
        officers.working(null, Role.ADMINISTRATOR).stream()
            .anyMatch(one -> one.id().equals(request.officer()));
    if (!roles.contains(Role.INTEGRITY_OFFICER) || !takes || !administers) {
      return Optional.of(Refusal.of("officers.not-for-integrity"));
    }
    return Refusal.when(
        officers.working(null, Role.ADMINISTRATOR).stream()
            .filter(one -> !one.id().equals(request.officer()))
            .anyMatch(one -> elsewhere(request, one.agencyKey())),
        "officers.another-administrator");
  }

  /** The same for one who serves in an agency. */
  boolean offered(AccountRequest request, ActingOfficer officer) {
    return request.settled() == null
        && elsewhere(request, officer.agency())
        && refused(request, officer.roles()).isEmpty();
  }
}
