package vn.chosach.officers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.AccountRequest.AccountRequestOutcome;
import vn.chosach.officers.AccountRequest.AccountRequestWish;

/**
 * What one administrator may not do alone (decision 0042): asked by one, agreed to by another of
 * another agency, denied by any other, withdrawn by who asked. A role that neither signs nor opens
 * what is sealed is given and taken by one alone. Every link goes to the agency of the officer.
 */
@Service
public class AccountRequests {

  private final AccountChanges changes;
  private final AccountRequestRepository requests;
  private final LinkDeliveries deliveries;
  private final SecondPersonPolicy seconds;
  private final IntegrityStandIn standIn;
  private final Journal journal;
  private final InstantSource clock;
  private final IdSource ids;

  AccountRequests(
      AccountChanges changes,
      AccountRequestRepository requests,
      LinkDeliveries deliveries,
      SecondPersonPolicy seconds,
      IntegrityStandIn standIn,
      Journal journal,
      InstantSource clock,
      IdSource ids) {
    this.changes = changes;
    this.requests = requests;
    this.deliveries = deliveries;
    this.seconds = seconds;
    this.standIn = standIn;
    this.journal = journal;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Asks for something, or does it where one administrator suffices. It is tried out first, so that
   * what could never be done is refused at once.
   *
   * @return done, because it needs nobody else, with the officer; waiting, with the request; or
   *     refused for the reasons of {@link Officers}, or with {@code officers.own-account}
   */
  @Transactional
  public ActOutcome<UUID> ask(AccountRequestWish wish, String reason, Actor actor) {
    Refusal words = new OfficerReason(reason).refusal();
    if (words != null) {
      return ActOutcome.refused(words);
    }
    String why = new OfficerReason(reason).words();
    if (!changes.needsTwo(wish)) {
      return changes
          .carryOut(wish, why, Makers.alone(actor))
          .settle(ActOutcome::done, no -> undone(no));
    }
    Refusal impossible = changes.tried(wish, why, actor);
    if (impossible != null) {
      return ActOutcome.refused(impossible);
    }
    UUID id = ids.next();
    requests.add(id, changes.asSeenNow(wish), why, actor, clock.instant());
    enter("officers.request-asked", id, wish, why, actor);
    return new ActOutcome.Waiting<>(id);
  }

  /**
   * The second administrator agrees: it happens now.
   *
   * @return refused with {@code officers.request-settled}, {@code officers.own-request}, {@code
   *     officers.request-same-agency}, {@code officers.own-account}, for the reasons of {@link
   *     SecondPersonPolicy}, or for what stands against it by now
   */
  @Transactional
  public ActOutcome<UUID> agree(UUID id, String words, Actor actor) {
    return agreed(id, words, actor, request -> Optional.empty());
  }

  /**
   * An officer of the integrity desk agrees that an administrator goes, where no administrator is
   * left who could: of exactly two neither ends the other alone.
   *
   * @return refused as {@link #agree}, or with {@code officers.not-for-integrity}, {@code
   *     officers.another-administrator}
   */
  @Transactional
  public ActOutcome<UUID> agreeInPlace(UUID id, String words, Actor actor, Set<Role> roles) {
    return agreed(id, words, actor, request -> standIn.refused(request, roles));
  }

  private ActOutcome<UUID> agreed(
      UUID id, String words, Actor actor, Function<AccountRequest, Optional<Refusal>> barred) {
    AccountRequest request = requests.hold(id, clock.instant()).orElse(null);
    if (request == null) {
      return ActOutcome.refused("officers.request-settled");
    }
    Refusal refusal = barred.apply(request).orElseGet(() -> second(request, actor));
    if (refusal != null) {
      return ActOutcome.refused(refusal);
    }
    Actor asked = Actor.officer(request.asked().officer(), request.asked().agency());
    return changes
        .carryOut(request.wish(), request.reason(), new Makers(asked, actor))
        .settle(
            done -> {
              settle(
                  request,
                  AccountRequestOutcome.AGREED,
                  "officers.request-agreed",
                  words,
                  done,
                  actor);
              return ActOutcome.done(done);
            },
            no -> undone(no));
  }

  /**
   * Another administrator does not agree; it ends the request.
   *
   * @return refused with {@code officers.request-settled}, {@code officers.own-request}, {@code
   *     officers.own-account} for whom it takes something from, or for the words
   */
  @Transactional
  public ActOutcome<UUID> deny(UUID id, String words, Actor actor) {
    AccountRequest request = requests.hold(id, clock.instant()).orElse(null);
    Refusal refusal =
        request == null
            ? Refusal.of("officers.request-settled")
            : request.asked().officer().equals(actor.id())
                ? Refusal.of("officers.own-request")
                : request.takesFrom(actor.id())
                    ? Refusal.of("officers.own-account")
                    : new OfficerReason(words).refusal();
    if (request == null || refusal != null) {
      return ActOutcome.refused(Objects.requireNonNull(refusal));
    }
    settle(request, AccountRequestOutcome.DENIED, "officers.request-denied", words, null, actor);
    return ActOutcome.done(id);
  }

  /** Who asked takes it back; refused with {@code officers.request-settled}. */
  @Transactional
  public ActOutcome<UUID> withdraw(UUID id, Actor actor) {
    AccountRequest request =
        requests
            .hold(id, clock.instant())
            .filter(one -> one.asked().officer().equals(actor.id()))
            .orElse(null);
    if (request == null) {
      return ActOutcome.refused("officers.request-settled");
    }
    settle(request, AccountRequestOutcome.WITHDRAWN, "officers.request-withdrawn", "", null, actor);
    return ActOutcome.done(id);
  }

  /** Requests that wait for a second administrator, the oldest first. */
  @Transactional(readOnly = true)
  public List<AccountRequest> waiting() {
    return requests.waiting(clock.instant());
  }

  /** Those to which this officer of the integrity desk alone could agree, the oldest first. */
  @Transactional(readOnly = true)
  public List<AccountRequest> inPlace(ActingOfficer officer) {
    return officer.has(Role.INTEGRITY_OFFICER)
        ? waiting().stream().filter(one -> standIn.offered(one, officer)).toList()
        : List.of();
  }

  /** All requests, the newest first, at most 200. */
  @Transactional(readOnly = true)
  public List<AccountRequest> newest() {
    return requests.newest();
  }

  /** Links that an agency may fetch for its officers, the oldest first. */
  @Transactional(readOnly = true)
  public List<LinkDelivery> deliveries(String agency) {
    return deliveries.of(agency);
  }

  /**
   * Takes a delivery, for a head of its agency or at the console. Whoever takes it makes the link
   * in the same transaction.
   *
   * @return nothing when it was taken, lapsed, or is not this officer's to take
   */
  @Transactional
  public Optional<LinkDelivery> take(UUID delivery, Actor actor) {
    return deliveries.take(delivery, actor);
  }

  /**
   * Agencies, by key, whose administrators of accounts could ever sign in. While they are fewer
   * than two, the console names the next one.
   */
  @Transactional(readOnly = true)
  public Set<String> administratorAgencies() {
    return changes.administratorAgencies();
  }

  /** Begins the opening days with the first account; later it does nothing. */
  @Transactional
  public void beginOpening() {
    changes.beginOpening(clock.instant());
  }

  private @Nullable Refusal second(AccountRequest request, Actor actor) {
    UUID asked = request.asked().officer();
    if (asked.equals(actor.id())) {
      return Refusal.of("officers.own-request");
    }
    if (!standIn.elsewhere(request, actor.agency())) {
      return Refusal.of("officers.request-same-agency");
    }
    if (actor.id() != null && actor.id().equals(request.officer())) {
      return Refusal.of("officers.own-account");
    }
    return seconds.beside(actor, List.of(asked), "account-request", request.id()).orElse(null);
  }

  private void settle(
      AccountRequest request,
      AccountRequestOutcome outcome,
      String verb,
      String words,
      @Nullable UUID officer,
      Actor actor) {
    String said = new OfficerReason(words).words();
    Instant now = clock.instant();
    requests.settle(
        request.id(),
        outcome,
        actor,
        said.length() > 500 ? said.substring(0, 500) : said,
        request.wish() instanceof AccountRequestWish.WishOpen ? officer : null,
        now);
    enter(verb, request.id(), request.wish(), request.reason(), actor);
  }

  private void enter(String verb, UUID id, AccountRequestWish wish, String reason, Actor actor) {
    UUID officer = AccountChanges.officer(wish);
    journal.append(
        Act.of(
                actor,
                verb,
                officer == null ? "account-request" : "officer",
                officer == null ? id : officer)
            .because(reason)
            .with(facts(id, wish)));
  }

  private static Map<String, String> facts(UUID id, AccountRequestWish wish) {
    String request = id.toString();
    return switch (wish) {
      case AccountRequestWish.WishOpen(NewAccount account, String role) ->
          Map.of(
              "request",
              request,
              "account",
              account.accountName(),
              "agency",
              account.agencyKey(),
              "role",
              role);
      case AccountRequestWish.Grant grant ->
          Map.of("request", request, "role", grant.role().name());
      case AccountRequestWish.Move move -> Map.of("request", request, "agency", move.agencyKey());
      case AccountRequestWish.TakeRole taken ->
          Map.of(
              "request",
              request,
              "role",
              taken.role().name(),
              "lastDay",
              taken.lastDay() == null ? "" : taken.lastDay().toString());
      case AccountRequestWish.EndAccount ended ->
          Map.of(
              "request",
              request,
              "end",
              "account",
              "receiver",
              ended.receiver() == null ? "" : ended.receiver().toString());
      case AccountRequestWish.WishLink link ->
          Map.of("request", request, "purpose", link.purpose().name());
    };
  }

  private static ActOutcome<UUID> undone(Refusal refusal) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return ActOutcome.refused(refusal);
  }
}
