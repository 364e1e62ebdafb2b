package vn.chosach.access;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Office;
import vn.chosach.deadlines.reminding.MailWishes;
import vn.chosach.documents.Registry;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.MoneyDesk;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Plan;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.Spending;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.Wording;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.PublicationGround;
import vn.chosach.reports.Month;
import vn.chosach.reports.Reports;
import vn.chosach.vault.Capture;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Captures;

/** Documents, captures, reports, publications and directives of both agencies. */
@Component
class Papers {

  private final Office office;
  private final Registry registry;
  private final Captures captures;
  private final Reports reports;
  private final Publications publications;
  private final Plans plans;
  private final IncomingRegister register;
  private final MailWishes mails;
  private final MoneyDesk money;

  Papers(
      Office office,
      Registry registry,
      Captures captures,
      Reports reports,
      Publications publications,
      Plans plans,
      IncomingRegister register,
      MailWishes mails,
      MoneyDesk money) {
    this.money = money;
    this.office = office;
    this.registry = registry;
    this.captures = captures;
    this.reports = reports;
    this.publications = publications;
    this.plans = plans;
    this.register = register;
    this.mails = mails;
  }

  void plant(Scene scene) {
    for (String agency : new String[] {Scene.OFFICE, Scene.POLICE}) {
      ActingOfficer officer = scene.reader(agency, Role.CASE_OFFICER);
      draft(scene, officer, agency);
      capture(scene, officer, agency);
      alert(scene, officer, agency);
      directive(scene, agency);
      estimate(scene, agency);
      incoming(scene, officer, agency);
    }
    for (String agency : new String[] {Scene.POLICE, Scene.MARKET}) {
      report(scene, scene.reader(agency, Role.AGENCY_HEAD), agency);
    }
    issued(scene);
    for (String kind :
        List.of(
            "document",
            "incoming",
            "capture",
            "report",
            "publication",
            "matter",
            "plan",
            "duty",
            "funding",
            "account")) {
      if (kind.equals("plan")) {
        plan(scene);
      }
      if (kind.equals("account")) {
        Who press = scene.officer(Scene.OFFICE, Role.PRESS);
        // Other rooms enter acts of an officer as well; the page of the account lists them.
        mails.wish("bao.dai@angiang.example", press.actor());
        scene.add(kind, Item.of("of an officer", press.officer(), ""));
      }
      scene.add(kind, Item.guessed(UUID.randomUUID()));
    }
    scene.add("agency", Item.of("market surveillance", Scene.MARKET, ""));
    scene.add("agency", Item.guessed("KHONG-CO-AG"));
    scene.add("legal-rule", Item.of("classification", "HS.CLASSIFY", ""));
    scene.add("legal-rule", Item.guessed("KHONG.CO"));
    scene.add("format", Item.of("table", "csv", ""));
    scene.add("none", Item.guessed("00000000-0000-4000-8000-000000000389"));
  }

  private void estimate(Scene scene, String agency) {
    String word = Scene.word();
    UUID id =
        money.done(
            new FundingAct.Estimate(
                office.today().getYear(),
                FundingSource.SECTOR,
                MoneyDesk.of(Spending.OTHER, 1_000_000),
                "Về " + word,
                MoneyDesk.ANSWER),
            money.unit(agency).accountant());
    scene.add("funding", Item.of("estimate of " + agency, id, agency), word);
  }

  private void draft(Scene scene, ActingOfficer officer, String agency) {
    String word = Scene.word();
    var document = registry.drafted(officer, "Về " + word);
    scene.add("document", Item.of("draft of " + agency, document.id(), agency), word);
  }

  private void issued(Scene scene) {
    String word = Scene.word();
    ActingOfficer officer = scene.reader(Scene.OFFICE, Role.CASE_OFFICER);
    var writer = officer;
    var signer = registry.officer(Scene.OFFICE, Role.AGENCY_HEAD);
    var document = registry.issued(writer, signer, registry.drafted(writer, "Về " + word));
    scene.add(
        "document",
        Item.of("issued to the police", document.id(), Scene.OFFICE, Scene.POLICE),
        word);
  }

  private void incoming(Scene scene, ActingOfficer officer, String agency) {
    String word = Scene.word();
    var arrival =
        new Arrival(
            agency,
            office.today(),
            "UBND xã",
            "12/UBND-KT",
            office.today(),
            "Về " + word,
            Arrival.Secrecy.NONE,
            List.of());
    var entered = register.enter(arrival, officer);
    UUID id = ((ActOutcome.Done<IncomingRegister.IncomingEntry>) entered).value().id();
    scene.add("incoming", Item.of("entered by " + agency, id, agency), word);
  }

  private void capture(Scene scene, ActingOfficer officer, String agency) {
    String word = Scene.word();
    var wish = new CaptureWish("https://shopee.vn/" + word + "-i.1.2", "Nghi hàng giả", null, null);
    if (captures.preserve(wish, officer.actor()) instanceof ActOutcome.Refused<Capture> no) {
      throw new AssertionError(no.refusal());
    }
    UUID id = captures.list(agency, "", 0, 1).getFirst().id();
    scene.add("capture", Item.of("asked for by " + agency, id, agency), word);
  }

  private void alert(Scene scene, ActingOfficer officer, String agency) {
    String word = Scene.word();
    var body =
        new Body(
            "Giả shipper " + word,
            "Gọi điện báo có đơn.",
            List.of("Một", "Hai", "Ba"),
            List.of("Gọi lại"),
            List.of(),
            Body.English.NONE,
            List.of(),
            List.of());
    var wording = new Wording(body, PublicationGround.WARNING, office.today().plusDays(30), "");
    var done = ((ActOutcome.Done<UUID>) publications.warn(wording, null, officer)).value();
    scene.add("publication", Item.of("draft of " + agency, done, agency), word);
  }

  private void report(Scene scene, ActingOfficer head, String agency) {
    var report = Month.done(reports.open("2026-MONTH-3", "BC389", agency, head));
    scene.add("report", Item.of("of " + agency, report.id(), agency));
  }

  private void directive(Scene scene, String agency) {
    String word = Scene.word();
    var office = member(scene, Scene.OFFICE, Role.STANDING_OFFICE);
    var act =
        new PlanAct.Issue(
            CoordinationKind.DIRECTIVE,
            "Kiểm tra " + word,
            "Làm",
            List.of(agency),
            this.office.today().plusDays(3),
            shipped(office).id(),
            null,
            null,
            "",
            registry.issuedBy(Scene.OFFICE, "Giao việc", agency).id());
    UUID id = ((ActOutcome.Done<UUID>) plans.proceed(act, office)).value();
    scene.add("matter", Item.of("directed to " + agency, id, "", agency), word);
  }

  private Plan shipped(ActingOfficer member) {
    return plans.list(member).stream()
        .filter(one -> !one.made() && one.ofCommittee())
        .toList()
        .getLast();
  }

  private void plan(Scene scene) {
    ActingOfficer member = member(scene, Scene.OFFICE, Role.STANDING_OFFICE);
    Plan first = shipped(member);
    scene.add("plan", Item.of("shipped", first.id(), ""));
    UUID duty = plans.read(first.id(), member).orElseThrow().duties().getFirst().id();
    scene.add("duty", Item.of("of the shipped plan", duty, ""));
  }

  private static ActingOfficer member(Scene scene, String agency, Role role) {
    ActingOfficer reader = scene.reader(agency, role);
    return reader;
  }
}
