package vn.chosach.officers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.AccountRequest.AccountRequestWish;
import vn.chosach.officers.AccountRequest.LinkPurpose;

/** Carries out what was asked and, where needed, agreed to. */
@Component
record AccountChanges(
    AccountOpening opening,
    RoleGrants grants,
    Postings postings,
    LinkDeliveries deliveries,
    AccountQuery query,
    InstallationOpening installation,
    Leaving leaving,
    InstantSource clock) {

  /** Whether one administrator does not suffice. */
  boolean needsTwo(AccountRequestWish wish) {
    return switch (wish) {
      case AccountRequestWish.WishOpen open -> guarded(open.role());
      case AccountRequestWish.Grant grant -> grant.role().needsTwoAdministrators();
      case AccountRequestWish.Move move -> postings.holdsGuardedRole(move.officer());
      case AccountRequestWish.TakeRole taken -> grants.guarded(taken.assignment());
      case AccountRequestWish.EndAccount ended -> postings.holdsGuardedRole(ended.officer());
      case AccountRequestWish.WishLink link -> true;
    };
  }

  /** A role that nobody knows is refused as such, not sent round. */
  private static boolean guarded(String role) {
    return Arrays.stream(Role.values())
        .filter(known -> known.name().equals(role))
        .anyMatch(Role::needsTwoAdministrators);
  }

  /** The same wish, with where the officer serves in the days of a role that is asked for. */
  AccountRequestWish asSeenNow(AccountRequestWish wish) {
    return wish instanceof AccountRequestWish.Grant(var officer, var role, var from, var to, _)
        ? new AccountRequestWish.Grant(
            officer, role, from, to, postings.agencies(officer, from, to))
        : wish;
  }

  /** Whom a wish is about; {@code null} for a new account. */
  static @Nullable UUID officer(AccountRequestWish wish) {
    return switch (wish) {
      case AccountRequestWish.WishOpen open -> null;
      case AccountRequestWish.Grant grant -> grant.officer();
      case AccountRequestWish.Move move -> move.officer();
      case AccountRequestWish.TakeRole taken -> taken.officer();
      case AccountRequestWish.EndAccount ended -> ended.officer();
      case AccountRequestWish.WishLink link -> link.officer();
    };
  }

  /** Why a wish could not be carried out today; nothing of the attempt stays. */
  @Nullable Refusal tried(AccountRequestWish wish, String reason, Actor actor) {
    if (wish instanceof AccountRequestWish.WishLink link) {
      return refusal(link, actor);
    }
    // Work that was handed over cannot be taken back by a savepoint: the rooms are told by it.
    if (wish instanceof AccountRequestWish.EndAccount(var officer, var receiver)) {
      return leaving.refusal(new Makers(actor, Actor.SYSTEM), officer, receiver, reason);
    }
    var status = TransactionAspectSupport.currentTransactionStatus();
    Object before = status.createSavepoint();
    // Somebody will agree; that it is the program itself only tells this attempt from an act.
    ActOutcome<UUID> outcome = change(wish, reason, new Makers(actor, Actor.SYSTEM));
    status.rollbackToSavepoint(before);
    return outcome.whyNot().orElse(null);
  }

  ActOutcome<UUID> carryOut(AccountRequestWish wish, String reason, Makers makers) {
    if (wish instanceof AccountRequestWish.WishLink link) {
      Refusal refusal = refusal(link, makers.asked());
      if (refusal != null) {
        return ActOutcome.refused(refusal);
      }
      deliveries.ready(link.officer(), link.purpose(), reason, makers);
      return ActOutcome.done(link.officer());
    }
    ActOutcome<UUID> outcome = change(wish, reason, makers);
    if (wish instanceof AccountRequestWish.WishOpen
        && outcome instanceof ActOutcome.Done<UUID> done) {
      deliveries.ready(done.value(), LinkPurpose.INVITATION, reason, makers);
    }
    return outcome;
  }

  Set<String> administratorAgencies() {
    return installation.administratorAgencies();
  }

  void beginOpening(Instant now) {
    installation.begin(now);
  }

  private ActOutcome<UUID> change(AccountRequestWish wish, String reason, Makers makers) {
    return switch (wish) {
      case AccountRequestWish.WishOpen(NewAccount account, String role) ->
          open(account, role, reason, makers);
      case AccountRequestWish.Grant grant when movedSince(grant) ->
          ActOutcome.refused("officers.moved-meanwhile");
      case AccountRequestWish.Grant grant ->
          grants.grant(
              makers, grant.officer(), grant.role().name(), grant.from(), grant.to(), reason);
      case AccountRequestWish.Move move ->
          postings.move(makers, move.officer(), move.agencyKey(), move.from(), reason);
      case AccountRequestWish.TakeRole taken ->
          grants.revoke(makers, taken.assignment(), lastDay(taken, makers), reason);
      case AccountRequestWish.EndAccount ended ->
          leaving.end(makers, ended.officer(), ended.receiver(), reason);
      case AccountRequestWish.WishLink link -> ActOutcome.done(link.officer());
    };
  }

  /** A last day that went by while it waited for the second administrator ends the role now. */
  private @Nullable LocalDate lastDay(AccountRequestWish.TakeRole taken, Makers makers) {
    LocalDate last = taken.lastDay();
    boolean agreed = makers.agreedBy() != null;
    return agreed && last != null && last.isBefore(Vietnam.dayOf(clock.instant())) ? null : last;
  }

  /** Who agreed saw the role in an agency, and it would hold in another. */
  private boolean movedSince(AccountRequestWish.Grant grant) {
    return !grant.agencies().isEmpty()
        && !grant.agencies().equals(postings.agencies(grant.officer(), grant.from(), grant.to()));
  }

  private ActOutcome<UUID> open(NewAccount account, String role, String reason, Makers makers) {
    Instant now = clock.instant();
    boolean founded = makers.agreed() != null && installation.lasts(now);
    ActOutcome<UUID> outcome = opening.open(makers, account, reason, founded);
    if (!(outcome instanceof ActOutcome.Done<UUID> done) || role.isEmpty()) {
      return outcome;
    }
    LocalDate today = Vietnam.dayOf(now);
    LocalDate from = account.from().isBefore(today) ? today : account.from();
    return grants
        .grant(makers, done.value(), role, from, account.to(), reason)
        .map(granted -> done.value());
  }

  private @Nullable Refusal refusal(AccountRequestWish.WishLink link, Actor actor) {
    if (link.officer().equals(actor.id())) {
      return Refusal.of("officers.own-account");
    }
    boolean active =
        query
            .account(link.officer())
            .filter(account -> account.status() == Account.Status.ACTIVE)
            .isPresent();
    return active ? null : Refusal.of("officers.not-active");
  }
}
