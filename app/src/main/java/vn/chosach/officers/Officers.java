package vn.chosach.officers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;

/**
 * The door of the room: who the officers are, and the acts of the administrator of accounts. Every
 * act needs a reason and is written into the journal; an act that is refused changes nothing.
 */
@Service
public class Officers {

  private final AccountQuery query;
  private final AccountOpening opening;
  private final RoleGrants grants;
  private final Postings postings;
  private final Leaving leaving;

  Officers(
      AccountQuery query,
      AccountOpening opening,
      RoleGrants grants,
      Postings postings,
      Leaving leaving) {
    this.query = query;
    this.opening = opening;
    this.grants = grants;
    this.postings = postings;
    this.leaving = leaving;
  }

  /** The officer, when the account is in force today and has an agency today. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<Officer> inOffice(UUID officer) {
    return query.inOffice(officer);
  }

  /**
   * The same by account name, however it is typed: case, marks and their encoding do not matter.
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<Officer> named(String accountName) {
    return query.named(accountName);
  }

  /** Officers in office today who serve in an agency and hold a role; {@code null} asks for any. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public List<Officer> working(@Nullable String agencyKey, @Nullable Role role) {
    return query.working(agencyKey, role);
  }

  /** Display names, also of those who have left. Identifiers that nobody has are left out. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Map<UUID, String> displayNames(Set<UUID> officers) {
    return query.displayNames(officers);
  }

  /** One account with its history. */
  @Transactional(readOnly = true)
  public Optional<Account> account(UUID officer) {
    return query.account(officer);
  }

  /** A page of accounts. */
  @Transactional(readOnly = true)
  public AccountSearch.AccountSearchFound search(AccountSearch what) {
    return query.search(what);
  }

  /**
   * Opens an account without roles and without a way to sign in.
   *
   * @return refused with {@code officers.account-name-form}, {@code officers.account-name-taken},
   *     {@code officers.full-name-length}, {@code officers.display-name-length}, {@code
   *     officers.unknown-agency}, {@code kernel.dates-upside-down} or for the reason
   */
  @Transactional
  public ActOutcome<UUID> open(Actor actor, NewAccount account, String reason) {
    return opening.open(Makers.alone(actor), account, reason, false);
  }

  /**
   * Grants a role from a day on.
   *
   * @param role name of a {@link Role}
   * @param from today or later
   * @param to last day, {@code null} while no end is known
   * @return refused with {@code officers.unknown-role}, {@code officers.own-account}, {@code
   *     officers.begins-in-past}, {@code kernel.dates-upside-down}, {@code officers.role-overlap},
   *     {@code officers.not-active}, {@code officers.two-administrators} for a role that one
   *     administrator alone gives nobody ({@link AccountRequests}), or for the reason
   */
  @Transactional
  public ActOutcome<UUID> grant(
      Actor actor,
      UUID officer,
      String role,
      LocalDate from,
      @Nullable LocalDate to,
      String reason) {
    return grants.grant(Makers.alone(actor), officer, role, from, to, reason);
  }

  /**
   * Takes a role away.
   *
   * @param lastDay last day on which it holds, today or later and never after the last day granted;
   *     {@code null} ends it at once
   * @return refused with {@code officers.role-over}, {@code officers.last-day-past}, {@code
   *     officers.last-day-later}, {@code officers.last-administrator}, {@code
   *     officers.two-administrators} for a role that one administrator alone takes from nobody
   *     ({@link AccountRequests}), or for the reason
   */
  @Transactional
  public ActOutcome<UUID> revoke(
      Actor actor, UUID assignment, @Nullable LocalDate lastDay, String reason) {
    return grants.revoke(Makers.alone(actor), assignment, lastDay, reason);
  }

  /**
   * Moves an officer to another agency from a day on. On the first day of a posting it corrects
   * that posting.
   *
   * @return refused with {@code officers.unknown-agency}, {@code officers.same-agency}, {@code
   *     officers.begins-in-past}, {@code officers.move-before-posting}, {@code
   *     officers.not-active}, {@code officers.two-administrators} for who holds such a role, or for
   *     the reason
   */
  @Transactional
  public ActOutcome<UUID> move(
      Actor actor, UUID officer, String agencyKey, LocalDate from, String reason) {
    return postings.move(Makers.alone(actor), officer, agencyKey, from, reason);
  }

  /** What lies with an officer and would have to be handed over. */
  @Transactional(readOnly = true)
  public LeaverWork workOf(UUID officer) {
    return leaving.workOf(officer);
  }

  /**
   * Ends an account at once and gives all open work to the receiver, in one act: when one room
   * refuses or fails, nothing has moved and the account stands.
   *
   * @param receiver {@code null} only when no work is open
   * @return refused with {@code officers.open-work}, {@code officers.unknown-receiver}, {@code
   *     officers.own-account}, {@code officers.last-administrator}, {@code officers.not-active},
   *     {@code officers.two-administrators} for who holds such a role, for the reason, or with the
   *     refusal of the room that could not hand over
   */
  @Transactional
  public ActOutcome<UUID> end(Actor actor, UUID officer, @Nullable UUID receiver, String reason) {
    return leaving.end(Makers.alone(actor), officer, receiver, reason);
  }
}
