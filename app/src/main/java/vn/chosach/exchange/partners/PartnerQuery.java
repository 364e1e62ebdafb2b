package vn.chosach.exchange.partners;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.partners.Hook.DeadLetter;
import vn.chosach.exchange.partners.PartnerKeys.PartnerKey;
import vn.chosach.exchange.partners.PartnerUse.PartnerUseDay;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.NoticeBook;
import vn.chosach.officers.notices.NoticeBook.ToldNotice;
import vn.chosach.officers.notices.NoticeKind;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.ui.Page;

/**
 * What an officer may know of partners: all for administrators, those of an agency for its head.
 */
@Component
public class PartnerQuery implements NoticedRecords {

  private final PartnerRepository partners;
  private final PartnerKeys keys;
  private final HookRepository hooks;
  private final PartnerUse use;
  private final NoticeBook book;
  private final InstantSource time;

  PartnerQuery(
      PartnerRepository partners,
      PartnerKeys keys,
      HookRepository hooks,
      PartnerUse use,
      NoticeBook book,
      InstantSource time) {
    this.partners = partners;
    this.keys = keys;
    this.hooks = hooks;
    this.use = use;
    this.book = book;
    this.time = time;
  }

  /** Which partners a list shows. */
  public enum PartnerPart {
    LISTED,
    PROPOSED,
    OVER
  }

  /**
   * A partner with what belongs to it.
   *
   * @param halves keys whose second part the viewer may give: another one gave the first
   * @param second whether the viewer may be the second person
   * @param reader whether the viewer may see what a key opens, and so give one
   */
  public record PartnerFile(
      Partner of,
      List<PartnerKey> keys,
      List<PartnerKey> halves,
      List<Hook> hooks,
      List<DeadLetter> dead,
      List<PartnerUseDay> days,
      boolean second,
      boolean reader) {}

  /** A page by name. */
  @Transactional(readOnly = true)
  public RowSlice<Partner> page(PartnerPart part, ActingOfficer who, int offset, int limit) {
    return partners.page(part, who, offset, limit);
  }

  /**
   * A partner that waits for an officer.
   *
   * @param what what of it: entered, to be changed, or a key
   */
  public record WaitingPartner(Partner of, PartnerWait what) {}

  /** What waits for a second person. */
  public enum PartnerWait {
    ENTERED,
    CHANGE,
    KEY
  }

  /** All that wait for an officer who did not begin it. */
  @Transactional(readOnly = true)
  public List<WaitingPartner> waiting(ActingOfficer who) {
    Optional<UUID> self = Optional.ofNullable(who.actor().id());
    Stream<WaitingPartner> asked =
        partners.waiting().stream()
            .filter(one -> PartnerTransitions.mayConfirm(one, who) && !one.askedBy().equals(self))
            .map(
                one ->
                    new WaitingPartner(
                        one, one.change() == null ? PartnerWait.ENTERED : PartnerWait.CHANGE));
    Stream<WaitingPartner> halves =
        keys.halved().stream()
            .flatMap(partner -> partners.one(partner).stream())
            .filter(one -> !halves(one, keys.of(one.id()), who).isEmpty())
            .map(one -> new WaitingPartner(one, PartnerWait.KEY));
    return Stream.concat(asked, halves).toList();
  }

  private List<PartnerKey> halves(Partner one, List<PartnerKey> all, ActingOfficer who) {
    boolean may = who.has(Role.ADMINISTRATOR) || PartnerTransitions.mayConfirm(one, who);
    Instant now = time.instant();
    return all.stream()
        .filter(key -> may && key.half(now) && !key.givenBy().equals(who.actor().id()))
        .toList();
  }

  /** Whether an officer may know of a partner. */
  boolean known(Partner one, ActingOfficer who) {
    return who.has(Role.ADMINISTRATOR)
        || who.has(Role.AGENCY_HEAD) && who.agency().equals(one.body());
  }

  /** A partner by number; empty alike for one that is absent or none of the viewer's. */
  @Transactional
  public Optional<PartnerFile> file(String number, ActingOfficer who) {
    use.write();
    return partners
        .numbered(number)
        .filter(one -> known(one, who))
        .map(
            one ->
                new PartnerFile(
                    one,
                    keys.of(one.id()),
                    halves(one, keys.of(one.id()), who),
                    hooks.of(one.id()),
                    hooks.dead(one.id()),
                    use.days(one.id()),
                    PartnerTransitions.mayConfirm(one, who)
                        && !one.askedBy().equals(Optional.ofNullable(who.actor().id())),
                    PartnerTransitions.mayConfirm(one, who)));
  }

  /** Tells the two who registered a partner, in the transaction in which an address is given up. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellGivenUp(Partner partner) {
    var told =
        new ToldNotice(
            NoticeKind.CHANGE,
            recordKind(),
            partner.id(),
            null,
            PartnerEvent.GIVE_UP_HOOK.verb(),
            null,
            time.instant());
    partner.steps().stream()
        .filter(it -> it.event() == PartnerEvent.ENTER || it.event() == PartnerEvent.CONFIRM)
        .map(it -> Objects.requireNonNull(it.actor().id()))
        .forEach(officer -> book.tell(officer, told));
  }

  @Override
  public String recordKind() {
    return PartnerTransitions.KIND;
  }

  @Override
  public Map<String, String> toldActs() {
    return Map.of(PartnerEvent.GIVE_UP_HOOK.verb(), PartnerEvent.GIVE_UP_HOOK.textKey());
  }

  @Override
  public boolean opens(UUID record, ActingOfficer officer) {
    return partners.one(record).filter(one -> known(one, officer)).isPresent();
  }

  @Override
  public Map<UUID, SeenRecord> seen(Collection<UUID> records, ActingOfficer reader, Page page) {
    return records.stream()
        .flatMap(record -> partners.one(record).stream())
        .filter(one -> known(one, reader))
        .collect(
            Collectors.toMap(
                Partner::id,
                it -> new SeenRecord(it.number(), it.name(), "/quan-tri/doi-tac/" + it.number())));
  }
}
