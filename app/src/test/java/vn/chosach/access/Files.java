package vn.chosach.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.Subject;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.PlaceWish;

/** Cases and referrals: own, shared, closed to some, sent, taken back, between others. */
@Component
class Files {

  private final Office office;
  private final Referrals referrals;
  private final Offers offers;
  private final PlaceRegister placeRegister;
  private final Watched watched;
  private final Belongings belongings;
  private final InstantSource time;

  Files(
      Office office,
      Referrals referrals,
      Offers offers,
      PlaceRegister placeRegister,
      Watched watched,
      Belongings belongings,
      InstantSource time) {
    this.office = office;
    this.referrals = referrals;
    this.offers = offers;
    this.placeRegister = placeRegister;
    this.watched = watched;
    this.belongings = belongings;
    this.time = time;
  }

  void plant(Scene scene) {
    cases(scene);
    referrals(scene);
    holdings(scene);
    String platform = Offers.platform();
    Intake intake = offers.imported(platform, "1," + Offers.FAKE + ",350000,Shop Thử");
    scene.add("import", Item.of("of market surveillance", intake.id(), Scene.MARKET));
    scene.add("import", Item.guessed(UUID.randomUUID()));
    scene.add("hit", Item.of("flagged", offers.hit(platform), Scene.MARKET));
    scene.add("hit", Item.guessed(UUID.randomUUID()));
    var wish =
        new PlaceWish(
            PlaceKind.SHOP,
            "Gian hàng thử",
            "https://shopee.vn/" + platform,
            "",
            "Bán túi nghi giả",
            Vietnam.dayOf(time.instant()).plusDays(30));
    if (placeRegister.enter(wish, Offers.officer()) instanceof ActOutcome.Done<UUID> done) {
      scene.add("place", Item.of("watched", done.value(), Scene.MARKET));
      watched.paper(scene, done.value());
    }
    scene.add("place", Item.guessed(UUID.randomUUID()));
    watched.plant(scene, platform);
    scene.add("platform", Item.of("a big one", "shopee", ""));
    scene.add("platform", Item.guessed("khong-co-san-nay"));
    scene.add("watch-rule", Item.of("shipped", "rule/hang-gia.tu-nhan", ""));
    scene.add("watch-rule", Item.guessed("rule/khong-co-quy-tac-nay"));
  }

  private void cases(Scene scene) {
    ActingOfficer head = scene.reader(Scene.OFFICE, Role.AGENCY_HEAD);
    ActingOfficer handler = scene.reader(Scene.OFFICE, Role.CASE_OFFICER);
    ActingOfficer police = scene.reader(Scene.POLICE, Role.AGENCY_HEAD);
    String word = Scene.word();
    CaseFile own = belongings.plant(scene, assigned(handler, head, word), "open", Set.of(), true);
    scene.add(
        "case", Item.of("of the office", own.number(), Scene.OFFICE).inCase(Set.of(), true), word);

    word = Scene.word();
    CaseFile shared = assigned(handler, head, word);
    shared = office.go(shared, new CaseAct.Involve(Scene.POLICE, "Phối hợp"), head);
    scene.add(
        "case",
        Item.of("of the office with the police", shared.number(), Scene.OFFICE, Scene.POLICE),
        word);

    word = Scene.word();
    CaseFile foreign = office.opened(police, "Kho " + word);
    scene.add("case", Item.of("of the police", foreign.number(), Scene.POLICE), word);

    word = Scene.word();
    ActingOfficer second = Scene.reader(scene.recused());
    Set<UUID> recused = Set.of(Office.id(handler), Office.id(second));
    CaseFile aside =
        belongings.plant(scene, assigned(handler, head, word), "stepped aside", recused, true);
    aside = office.go(aside, new CaseAct.Recuse("Người thân"), second);
    office.go(aside, new CaseAct.Recuse("Người thân"), handler);
    scene.add(
        "case",
        Item.of("the officer stepped aside", aside.number(), Scene.OFFICE).inCase(recused, true),
        word);

    word = Scene.word();
    Set<UUID> others = scene.colleaguesOf(handler);
    CaseFile named = belongings.plant(scene, assigned(handler, head, word), "named", others, false);
    office.go(named, new CaseAct.Restrict(Secrecy.NAMED, "Trinh sát"), head);
    scene.add(
        "case",
        Item.of("named officers only", named.number(), Scene.OFFICE).inCase(others, false),
        word);

    word = Scene.word();
    CaseFile offered = assigned(handler, head, word);
    ReferralSent sent = done(offer("Chuyển hồ sơ", "case", offered.id(), handler, Scene.POLICE));
    referrals.reply(
        sent.referral(),
        new ReferralAct.Withdraw("Gửi nhầm."),
        1,
        scene.reader(Scene.OFFICE, Role.CASE_OFFICER));
    scene.add(
        "case",
        Item.of("offered to the police and taken back", offered.number(), Scene.OFFICE),
        word);
    scene.add("case", Item.guessed("VV-2026-9999999"));
  }

  private CaseFile assigned(ActingOfficer handler, ActingOfficer head, String word) {
    return office.assigned(handler, head, "Kem trộn " + word);
  }

  private void referrals(Scene scene) {
    ActingOfficer sender = scene.reader(Scene.OFFICE, Role.CASE_OFFICER);
    scene.officer(Scene.POLICE, Role.CASE_OFFICER);
    ActingOfficer market = office.officer(Scene.MARKET, Role.CASE_OFFICER);
    String word = Scene.word();
    var sent = done(offer("Kho hàng " + word, null, null, sender, Scene.POLICE));
    scene.add(
        "referral",
        Item.of("sent to the police", sent.referral(), Scene.OFFICE, Scene.POLICE),
        word);
    word = Scene.word();
    var back = done(offer("Bến hàng " + word, null, null, sender, Scene.POLICE));
    referrals.reply(back.referral(), new ReferralAct.Withdraw("Gửi nhầm."), 1, sender);
    scene.add(
        "referral",
        Item.of("taken back from the police", back.referral(), Scene.OFFICE, Scene.POLICE),
        word);
    word = Scene.word();
    var elsewhere = done(offer("Xe hàng " + word, null, null, sender, Scene.MARKET));
    scene.add(
        "referral",
        Item.of("between the office and a third", elsewhere.referral(), Scene.OFFICE, Scene.MARKET),
        word);
    word = Scene.word();
    var others = done(offer("Ghe hàng " + word, null, null, market, Scene.POLICE));
    scene.add(
        "referral",
        Item.of("between a third and the police", others.referral(), Scene.MARKET, Scene.POLICE),
        word);
    scene.add("referral", Item.guessed(UUID.randomUUID()));
  }

  private void holdings(Scene scene) {
    for (String agency : new String[] {Scene.OFFICE, Scene.POLICE}) {
      ActingOfficer party = scene.reader(agency, Role.CASE_OFFICER);
      String shop = "shop " + Scene.word();
      referrals.enter(shop, party);
      UUID entry = referrals.entries(party).getFirst().id();
      scene.add("holding", Item.of("entered by " + agency, entry, agency));
    }
    scene.add("holding", Item.guessed(UUID.randomUUID()));
  }

  private ActOutcome<ReferralSent> offer(
      String title, @Nullable String kind, @Nullable UUID id, ActingOfficer by, String to) {
    Subject subject = kind == null || id == null ? null : new Subject(kind, id);
    return referrals.offer(
        ReferralOffer.of(
            Purpose.COORDINATION, subject, List.of(to), title, "Đề nghị phối hợp.", null),
        by);
  }

  private static ReferralSent done(ActOutcome<ReferralSent> outcome) {
    return ((ActOutcome.Done<ReferralSent>) outcome).value();
  }
}
