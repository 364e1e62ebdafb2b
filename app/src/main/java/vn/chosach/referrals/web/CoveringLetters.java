package vn.chosach.referrals.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/**
 * Covering letters (công văn) of referrals: drafted from the act, in Vietnamese as all documents
 * are, then changed, signed, numbered and issued like any document (Nghị định 30/2020/NĐ-CP).
 */
@Component
record CoveringLetters(Documents documents, PartyNames names) {

  static final String ROOM = "referrals";
  private static final int SUBJECT = 500;

  /** Begins a draft in the name of the agency of the viewer. */
  ActOutcome<Document> draft(
      ReferralFile file, ReferralFile.Content content, Page page, Viewer viewer) {
    Page vi = inVietnamese(page);
    var referral = file.referral();
    String subject = vi.t(referral.purpose().textKey()) + ": " + content.title();
    boolean criminal = referral.purpose() == vn.chosach.referrals.life.Purpose.CRIMINAL;
    List<String> bases =
        criminal ? List.of(vi.t("referrals.covering.basis.criminal").split("\\|")) : List.of();
    return documents.draft(
        new Drafting(
            Kinds.LETTER,
            viewer.agencyKey(),
            subject.length() > SUBJECT ? subject.substring(0, SUBJECT) : subject,
            file.receivers().stream().map(one -> addressed(one.agency(), criminal, vi)).toList(),
            new Content(bases, body(file, content, vi), List.of()),
            recipients(file, criminal, vi),
            null,
            origin(referral.id())),
        ActingOfficer.of(viewer));
  }

  /** A file with signs of a crime goes to the investigating body within the agency. */
  private String addressed(String agency, boolean criminal, Page vi) {
    String name = names.agency(agency, vi);
    return criminal
        ? InvestigatingBody.of(agency).map(one -> one.addressed(name)).orElse(name)
        : name;
  }

  /** The procuracy receives a copy of what goes to an investigating body. */
  private List<Recipient> recipients(ReferralFile file, boolean criminal, Page vi) {
    var all = new ArrayList<Recipient>();
    for (Receiver one : file.receivers()) {
      all.add(
          new Recipient(
              one.agency(), addressed(one.agency(), criminal, vi), Recipient.Purpose.CARRY_OUT));
      if (criminal) {
        InvestigatingBody.of(one.agency())
            .map(body -> new Recipient(null, body.procuracy(), Recipient.Purpose.KNOW))
            .filter(copy -> !all.contains(copy))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  private static List<Block> body(ReferralFile file, ReferralFile.Content content, Page vi) {
    var lines = new ArrayList<String>();
    var subject = content.subject();
    if (subject != null) {
      lines.add(vi.t("referrals.covering.about", subject.number(), subject.title()));
    }
    content.words().lines().filter(line -> !line.isBlank()).forEach(lines::add);
    if (!content.parts().isEmpty()) {
      lines.add(vi.t("referrals.covering.parts"));
      content.parts().entrySet().stream()
          .sorted(java.util.Map.Entry.comparingByKey())
          .map(
              part ->
                  "- "
                      + FilePages.papers(
                          vi.t(
                              "referrals.part.count",
                              vi.t(part.getKey().textKey()),
                              part.getValue().sheets()),
                          part.getValue()))
          .forEach(lines::add);
    }
    List<String> asked =
        content.items().values().stream()
            .flatMap(List::stream)
            .map(item -> item.description())
            .distinct()
            .toList();
    if (!asked.isEmpty()) {
      lines.add(vi.t("referrals.covering.items"));
      asked.forEach(item -> lines.add("- " + item));
    }
    file.receivers().stream()
        .map(Receiver::answer)
        .map(Receiver.ReceiverAnswer::by)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .ifPresent(day -> lines.add(vi.t("referrals.covering.answer", vi.day(day))));
    lines.add(vi.t("referrals.covering.number", file.referral().number()));
    return lines.stream().map(Block::words).toList();
  }

  /** Letters of this referral that the viewer may read, the oldest first. */
  List<Fact> of(UUID referral, Page page, Viewer viewer) {
    return documents.from(origin(referral), ActingOfficer.of(viewer)).stream()
        .map(
            one -> new Fact(name(one), page.t(one.state().textKey()), page.href(address(one.id()))))
        .toList();
  }

  private static String name(Document one) {
    String number = one.number();
    return number == null ? one.subject() : number;
  }

  static String address(UUID document) {
    return "/van-ban/" + document;
  }

  private static DocumentOrigin origin(UUID referral) {
    return new DocumentOrigin(ROOM, referral.toString());
  }

  private static Page inVietnamese(Page page) {
    return new Page(
        Lang.VI,
        page.path(),
        page.query(),
        page.viewer(),
        page.fragment(),
        page.now(),
        page.visit(),
        page.parts());
  }
}
