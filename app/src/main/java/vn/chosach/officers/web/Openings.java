package vn.chosach.officers.web;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.AccountOutcome;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;
import vn.chosach.officers.signin.Access;
import vn.chosach.officers.signin.OneTimeLink;

/** An account, its first role and its invitation, in one act: all of it or nothing. */
@Component
class Openings {

  private final Officers officers;
  private final Access access;

  Openings(Officers officers, Access access) {
    this.officers = officers;
    this.access = access;
  }

  /**
   * @param role name of the first role, empty for none
   * @param roleFrom first day of that role
   */
  @Transactional
  Opened open(Actor actor, NewAccount account, String role, LocalDate roleFrom, String reason) {
    return switch (officers.open(actor, account, reason)) {
      case AccountOutcome.Refused no -> undone(no.refusal());
      case AccountOutcome.Done done ->
          role.isEmpty()
              ? invite(actor, done.id(), reason)
              : grant(actor, done.id(), account, role, roleFrom, reason);
    };
  }

  private Opened grant(
      Actor actor, UUID id, NewAccount account, String role, LocalDate from, String reason) {
    return switch (officers.grant(actor, id, role, from, account.to(), reason)) {
      case AccountOutcome.Refused no -> undone(no.refusal());
      case AccountOutcome.Done done -> invite(actor, id, reason);
    };
  }

  private Opened invite(Actor actor, UUID id, String reason) {
    return switch (access.issue(actor, id, OneTimeLink.Purpose.INVITATION, reason)) {
      case Access.Issued.Refused no -> undone(no.refusal());
      case Access.Issued.Ready ready -> new Opened.Ready(id, ready);
    };
  }

  private static Opened undone(Refusal refusal) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return new Opened.Refused(refusal);
  }

  /** What became of it. */
  sealed interface Opened {

    /** The officer, and the invitation to hand over. */
    record Ready(UUID officer, Access.Issued.Ready invitation) implements Opened {}

    record Refused(Refusal refusal) implements Opened {}
  }
}
