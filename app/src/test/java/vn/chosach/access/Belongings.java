package vn.chosach.access;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Buying;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.deadlines.Clocks;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.Publications;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.Subject;
import vn.chosach.vault.Capture;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Captures;

/**
 * What lies in other rooms and belongs to a case: a captured page, a test purchase, a clock, a
 * document, a referral, a publication. Laid while the case is open, as in life, before somebody
 * steps aside or it is given to one officer by name.
 */
@Component
class Belongings {

  private final Office office;
  private final Buying buying;
  private final Captures captures;
  private final Clocks clocks;
  private final Documents documents;
  private final Referrals referrals;
  private final Publications publications;

  Belongings(
      Office office,
      Buying buying,
      Captures captures,
      Clocks clocks,
      Documents documents,
      Referrals referrals,
      Publications publications) {
    this.office = office;
    this.buying = buying;
    this.captures = captures;
    this.clocks = clocks;
    this.documents = documents;
    this.referrals = referrals;
    this.publications = publications;
  }

  /**
   * Lays all of it for a case of the office that its officer has.
   *
   * @param state how the matrix calls what the case becomes afterwards
   * @param closed accounts of the office that will not see it then
   * @param overseen whether it is not given to anybody by name
   * @return the case as it is afterwards
   */
  CaseFile plant(Scene scene, CaseFile file, String state, Set<UUID> closed, boolean overseen) {
    ActingOfficer handler = scene.reader(Scene.OFFICE, Role.CASE_OFFICER);
    ActingOfficer head = scene.reader(Scene.OFFICE, Role.AGENCY_HEAD);
    CaseFile now = buying.planned(file, handler, head);
    String name = "of a case: " + state;

    String word = Scene.word();
    var page =
        new CaptureWish(
            "https://shopee.vn/" + word + "-i.1.3", "Nghi hàng giả", now.id(), now.number());
    if (captures.preserve(page, handler.actor())
        instanceof ActOutcome.Done<Capture>(Capture queued)) {
      scene.add("capture", Item.of(name, queued.id(), Scene.OFFICE).inCase(closed, overseen), word);
    }
    UUID clock = clocks.of("case", now.id().toString()).getFirst().clock().id().value();
    scene.add("clock", Item.of(name, clock, Scene.OFFICE).inCase(closed, overseen));

    word = Scene.word();
    scene.add(
        "document",
        Item.of(name, document(now, "Về " + word, handler), Scene.OFFICE).inCase(closed, overseen),
        word);

    now = office.heard(now, handler, 20_000_000);
    now = office.ruled(now, 12_000_000, handler);
    UUID draft = ((ActOutcome.Done<UUID>) publications.draft(now.number(), handler)).value();
    scene.add("publication", Item.of(name, draft, Scene.OFFICE).inCase(closed, overseen));
    word = Scene.word();
    var offer =
        ReferralOffer.of(
            Purpose.COORDINATION,
            new Subject("case", now.id()),
            List.of(Scene.MARKET),
            "Nhờ xác minh " + word,
            "Đề nghị phối hợp.",
            null);
    UUID sent =
        ((ActOutcome.Done<ReferralSent>) referrals.offer(offer, handler)).value().referral();
    scene.add(
        "referral", Item.of(name, sent, Scene.OFFICE, Scene.MARKET).inCase(closed, overseen), word);
    // The case writes down that it was sent, a moment later; what happens to it next must not be
    // overtaken by that.
    int seen = now.version();
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> buying.fresh(file, handler), fresh -> fresh.version() > seen);
  }

  private UUID document(CaseFile file, String subject, ActingOfficer handler) {
    Drafting plain = Registry.report(Scene.OFFICE, subject);
    return Registry.done(
            documents.draft(
                new Drafting(
                    plain.kind(),
                    plain.agency(),
                    plain.subject(),
                    plain.addressees(),
                    plain.content(),
                    plain.recipients(),
                    plain.urgency(),
                    new DocumentOrigin("cases", file.id().toString())),
                handler))
        .id();
  }
}
