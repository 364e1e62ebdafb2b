package vn.chosach.exchange.partners;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.NoticeBook;
import vn.chosach.officers.notices.NoticeBook.ToldNotice;
import vn.chosach.officers.notices.NoticeKind;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.ui.Page;

/** Tells the two persons who registered a partner that the program sends it nothing any more. */
@Component
public class PartnerNotices implements NoticedRecords {

  private final PartnerRepository partners;
  private final PartnerQuery query;
  private final NoticeBook book;
  private final InstantSource time;

  PartnerNotices(
      PartnerRepository partners, PartnerQuery query, NoticeBook book, InstantSource time) {
    this.partners = partners;
    this.query = query;
    this.book = book;
    this.time = time;
  }

  /** In the transaction in which an address is given up. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void givenUp(Partner partner) {
    partner.steps().stream()
        .filter(
            step -> step.event() == PartnerEvent.ENTER || step.event() == PartnerEvent.CONFIRM)
        .map(Step::actor)
        .map(actor -> Objects.requireNonNull(actor.id()))
        .distinct()
        .forEach(
            officer ->
                book.tell(
                    officer,
                    new ToldNotice(
                        NoticeKind.CHANGE,
                        recordKind(),
                        partner.id(),
                        null,
                        PartnerEvent.GIVE_UP_HOOK.verb(),
                        null,
                        time.instant())));
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
  public Map<UUID, SeenRecord> seen(Collection<UUID> records, ActingOfficer reader, Page page) {
    var seen = new HashMap<UUID, SeenRecord>();
    for (UUID record : List.copyOf(records)) {
      partners
          .one(record)
          .filter(one -> query.known(one, reader))
          .ifPresent(
              one ->
                  seen.put(
                      record,
                      new SeenRecord(one.number(), one.name(), "/quan-tri/doi-tac/" + one.number())));
    }
    return seen;
  }
}
