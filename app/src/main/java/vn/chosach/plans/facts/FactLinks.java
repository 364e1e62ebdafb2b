package vn.chosach.plans.facts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.documents.Documents;
import vn.chosach.journal.Entry;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.Tray;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.signals.Signals;

/**
 * Where the thing behind an act can be read. The room that holds it decides whether the member may;
 * else the number of an official paper and the day are all that is told, and of a report from a
 * citizen only the day.
 */
@Component
class FactLinks {

  private final Cases cases;
  private final Signals signals;
  private final Referrals referrals;
  private final Documents documents;

  FactLinks(Cases cases, Signals signals, Referrals referrals, Documents documents) {
    this.cases = cases;
    this.signals = signals;
    this.referrals = referrals;
    this.documents = documents;
  }

  /** A number and an address, as far as the member may know them. */
  record Link(@Nullable String number, @Nullable String path) {

    static final Link NONE = new Link(null, null);
  }

  Link of(Entry entry, ActingOfficer member) {
    String number = entry.act().details().get("number");
    String id = entry.act().subjectId();
    return switch (entry.act().subjectKind()) {
      case "case" -> ofCase(number, member);
      case "referral" -> ofReferral(number, member);
      case "signal" ->
          signals
              .read(UUID.fromString(id), member)
              .map(sheet -> new Link(sheet.signal().number(), "/hop-tiep-nhan/" + id))
              .orElse(Link.NONE);
      case "matter" -> new Link(number, "/chi-dao/" + id);
      case "share" -> new Link(number, "/chi-dao/" + entry.act().details().get("matter"));
      case "duty" -> new Link(number, "/ke-hoach/nhiem-vu/" + id);
      case "proof" -> new Link(number, "/ke-hoach/nhiem-vu/" + entry.act().details().get("duty"));
      case "document" -> ofDocument(UUID.fromString(id), member);
      case "listing" ->
          new Link(number, PlanAccessPolicy.actsForUnit(member) ? "/giam-sat/duyet/" + id : null);
      case "publication" ->
          new Link(
              number == null || number.isEmpty() ? null : number,
              PlanAccessPolicy.publishes(member) ? "/xuat-ban/" + id : null);
      case "report" ->
          new Link(
              entry.act().details().get("period"),
              PlanAccessPolicy.directs(member)
                      || member.agency().equals(entry.act().actor().agency())
                  ? "/bao-cao/" + id
                  : null);
      default -> new Link(number, null);
    };
  }

  /** An issued document keeps its number for everyone; its words only for who may read it. */
  private Link ofDocument(UUID id, ActingOfficer member) {
    return documents
        .read(id, member)
        .map(file -> new Link(file.document().number(), "/van-ban/" + id))
        .orElse(Link.NONE);
  }

  private Link ofCase(@Nullable String number, ActingOfficer member) {
    boolean seen = number != null && cases.read(number, member).isPresent();
    return new Link(number, seen ? "/ho-so-vu-viec/" + number : null);
  }

  /** Asked of the tray, because opening a referral is its read receipt. */
  Link ofReferral(@Nullable String number, ActingOfficer member) {
    if (number == null
        || !ReferralAccessPolicy.office(member) && !ReferralAccessPolicy.overview(member)) {
      return new Link(number, null);
    }
    for (Tray.Side side : Tray.Side.values()) {
      boolean asks =
          side == Tray.Side.ALL
              ? ReferralAccessPolicy.overview(member)
              : ReferralAccessPolicy.office(member);
      var question = new Tray.Question(side, Tray.Stage.ANY, null, null, number, 0, 1);
      if (asks) {
        var rows = referrals.tray(question, member).rows();
        if (!rows.isEmpty()) {
          return new Link(number, "/phoi-hop/" + rows.getFirst().referral());
        }
      }
    }
    return new Link(number, null);
  }
}
