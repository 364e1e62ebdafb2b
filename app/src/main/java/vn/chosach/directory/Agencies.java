package vn.chosach.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.directory.AgencyOrders.Assignment;
import vn.chosach.directory.AgencyOrders.ContactSetting;
import vn.chosach.directory.AgencyOrders.Ending;
import vn.chosach.directory.AgencyOrders.Registration;
import vn.chosach.directory.AgencyOrders.Renaming;
import vn.chosach.directory.AgencyOrders.Succeeding;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;

/**
 * The door to the roll of agencies. Other rooms store the key of a body and ask here what it was
 * called on the day of a document and who carries on its work. Every act needs a reason, is written
 * into the journal and is refused as a whole when anything is wrong with it. What officers order
 * comes here by a form to which another one of another agency agreed (decision 0113).
 */
@Service
@Transactional
public class Agencies {

  private final AgencyQuery query;
  private final AgencyActHandler acts;
  private final AgencyDuties duties;

  Agencies(AgencyQuery query, AgencyActHandler acts, AgencyDuties duties) {
    this.query = query;
    this.acts = acts;
    this.duties = duties;
  }

  /** The body as it was on a day; empty before it began and after it ended. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<Agency> asOf(String key, LocalDate day) {
    return query.roll().asOf(key, day);
  }

  /**
   * The bodies in being on a day, provincial ones first.
   *
   * @param words part of the name, with or without marks; empty for all
   * @param offset how many to leave out, not negative
   * @param limit at most this many, 1 to 500
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Roll roll(LocalDate day, String words, int offset, int limit) {
    return query.roll().roll(day, words, offset, limit);
  }

  /** All that is known of a body, whatever the day; empty for a key that is not on the roll. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<AgencyHistory> history(String key) {
    return query.roll().history(key);
  }

  /**
   * Who carries on the work of a body on a day, following its successors as far as needed: the body
   * itself while it exists, several when the work was divided, none when nobody is known.
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public List<Agency> carriedOn(String key, LocalDate day) {
    var found = new LinkedHashSet<Agency>();
    follow(key, day, new LinkedHashSet<>(), found);
    return List.copyOf(found);
  }

  /** The standing agency of the provincial committee on a day. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<RoleAssignment> standingAgency(LocalDate day) {
    return query.roll().holder(RoleAssignment.Role.STANDING_AGENCY, day);
  }

  /** Contacts in use on a day, by key of the body. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Map<String, List<Contact>> contacts(Collection<String> keys, LocalDate day) {
    return query.roll().contacts(keys, day);
  }

  /**
   * Puts a new body on the roll.
   *
   * @return refused with {@code directory.key-malformed}, {@code .key-taken}, {@code
   *     .name-missing}, {@code .name-too-long}, {@code .unknown-agency}, {@code .unknown-area},
   *     {@code .reason-missing} or {@code .day-out-of-range}
   */
  public ActOutcome<String> register(Actor actor, Registration order, ChangeReason changeReason) {
    return acts.register(actor, order, changeReason);
  }

  /**
   * Gives a body another name, superior or seat from a day on.
   *
   * @return refused with {@code directory.unknown-agency}, {@code .already-ended}, {@code
   *     .version-begins-later} or the faults of {@link #register}
   */
  public ActOutcome<String> rename(Actor actor, Renaming order, ChangeReason changeReason) {
    return acts.rename(actor, order, changeReason);
  }

  /**
   * Ends a body, its roles and its contacts.
   *
   * @return refused with {@code directory.dates-upside-down} when it would end before it begins,
   *     {@code .still-leads} when it leads rules beyond that day and nobody succeeds it, {@code
   *     .unknown-agency} or {@code .already-ended}
   */
  public ActOutcome<String> end(Actor actor, Ending order, ChangeReason changeReason) {
    return acts.end(actor, order, changeReason);
  }

  /**
   * Hands the work of a body, or a part of it, to another.
   *
   * @return refused with {@code directory.succeeds-itself}, {@code .succession-circle}, {@code
   *     .already-succeeded}, {@code .successor-not-in-being}, {@code .moved-missing} or the faults
   *     of {@link #end}
   */
  public ActOutcome<String> succeed(Actor actor, Succeeding order, ChangeReason changeReason) {
    return acts.succeed(actor, order, changeReason);
  }

  /**
   * Publishes a contact from a day on.
   *
   * @return refused with {@code directory.not-in-being}, {@code .contact-malformed}, {@code
   *     .contact-begins-later} or {@code .text-too-long}
   */
  public ActOutcome<String> publishContact(
      Actor actor, ContactSetting order, ChangeReason changeReason) {
    return duties.publishContact(actor, order, changeReason);
  }

  /**
   * Gives a body a role in a committee from a day on.
   *
   * @return refused with {@code directory.committee-expected}, {@code .not-in-being}, {@code
   *     .role-already-held} or {@code .role-begins-later}
   */
  public ActOutcome<String> assign(Actor actor, Assignment order, ChangeReason changeReason) {
    return duties.assign(actor, order, changeReason);
  }

  private void follow(String key, LocalDate day, Set<String> seen, Set<Agency> found) {
    if (!seen.add(key)) {
      return;
    }
    var now = query.roll().asOf(key, day);
    if (now.isPresent()) {
      found.add(now.get());
      return;
    }
    query.roll().successors(key, day).forEach(next -> follow(next, day, seen, found));
  }
}
