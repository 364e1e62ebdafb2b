package vn.chosach.plans.facts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords;
import vn.chosach.documents.Documents;
import vn.chosach.journal.JournalEntry;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.referrals.ReferralInbox;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.signals.Signals;

/**
 * Where the thing behind an act can be read. The room that holds it decides whether the member may;
 * else the number of an official paper and the day are all that is told, and of a report from a
 * citizen only the day.
 */
@Component
record FactLinks(CaseRecords cases, Signals signals, Referrals referrals, Documents documents) {

  /** A number and an address, as far as the member may know them. */
  record FactLinksLink(@Nullable String number, @Nullable String path) {

    static final FactLinksLink NONE = new FactLinksLink(null, null);
  }

  FactLinksLink of(JournalEntry journalEntry, ActingOfficer member) {
    String number = journalEntry.act().details().get("number");
    String id = journalEntry.act().subjectId();
    return switch (journalEntry.act().subjectKind()) {
      case "case" -> ofCase(number, member);
      case "referral" -> ofReferral(number, member);
      case "signal" ->
          signals
              .read(UUID.fromString(id), member)
              .map(sheet -> new FactLinksLink(sheet.signal().number(), "/hop-tiep-nhan/" + id))
              .orElse(FactLinksLink.NONE);
      case "matter" -> new FactLinksLink(number, "/chi-dao/" + id);
      case "share" ->
          new FactLinksLink(number, "/chi-dao/" + journalEntry.act().details().get("matter"));
      case "duty" -> new FactLinksLink(number, "/ke-hoach/nhiem-vu/" + id);
      case "proof" ->
          new FactLinksLink(
              number, "/ke-hoach/nhiem-vu/" + journalEntry.act().details().get("duty"));
      case "document" -> ofDocument(UUID.fromString(id), member);
      case "listing" ->
          new FactLinksLink(
              number, PlanAccessPolicy.actsForUnit(member) ? "/giam-sat/duyet/" + id : null);
      case "publication" ->
          new FactLinksLink(
              number == null || number.isEmpty() ? null : number,
              PlanAccessPolicy.publishes(member) ? "/xuat-ban/" + id : null);
      case "report" ->
          new FactLinksLink(
              journalEntry.act().details().get("period"),
              PlanAccessPolicy.directs(member)
                      || member.agency().equals(journalEntry.act().actor().agency())
                  ? "/bao-cao/" + id
                  : null);
      default -> new FactLinksLink(number, null);
    };
  }

  /** An issued document keeps its number for everyone; its words only for who may read it. */
  private FactLinksLink ofDocument(UUID id, ActingOfficer member) {
    return documents
        .read(id, member)
        .map(file -> new FactLinksLink(file.document().number(), "/van-ban/" + id))
        .orElse(FactLinksLink.NONE);
  }

  private FactLinksLink ofCase(@Nullable String number, ActingOfficer member) {
    boolean seen = number != null && cases.file(number, member).isPresent();
    return new FactLinksLink(number, seen ? "/ho-so-vu-viec/" + number : null);
  }

  /** Asked of the tray, because opening a referral is its read receipt. */
  FactLinksLink ofReferral(@Nullable String number, ActingOfficer member) {
    if (number == null
        || !ReferralAccessPolicy.office(member) && !ReferralAccessPolicy.overview(member)) {
      return new FactLinksLink(number, null);
    }
    for (ReferralInbox.ReferralInboxSide side : ReferralInbox.ReferralInboxSide.values()) {
      boolean asks =
          side == ReferralInbox.ReferralInboxSide.ALL
              ? ReferralAccessPolicy.overview(member)
              : ReferralAccessPolicy.office(member);
      var question =
          new ReferralInbox.ReferralInboxQuestion(
              side, ReferralInbox.Stage.ANY, null, null, number, 0, 1);
      if (asks) {
        var rows = referrals.tray(question, member).rows();
        if (!rows.isEmpty()) {
          return new FactLinksLink(number, "/phoi-hop/" + rows.getFirst().referral());
        }
      }
    }
    return new FactLinksLink(number, null);
  }
}
