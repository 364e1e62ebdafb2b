package vn.chosach.bench.partner;

import java.util.Set;
import vn.chosach.bench.intake.Ground;
import vn.chosach.exchange.Exchanges;
import vn.chosach.exchange.firms.Firm;
import vn.chosach.exchange.firms.Firm.FirmReach;
import vn.chosach.exchange.firms.Firm.FirmWish;
import vn.chosach.exchange.firms.FirmAct;
import vn.chosach.exchange.firms.FirmKind;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerEvent;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerHandler.PartnerAct;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/** Starts the program, registers a postal firm and its system, and runs a client with its key. */
final class AsPartner {

  private AsPartner() {}

  /** The arguments: a virtual machine of Java, and the class path of the client. */
  public static void main(String[] arguments) throws Exception {
    try (var ground = Ground.start("--chosach.log.publish=false")) {
      String key = key(ground);
      int status =
          new ProcessBuilder(
                  arguments[0],
                  "-cp",
                  arguments[1],
                  "vn.chosach.bench.client.SampleClient",
                  "http://localhost:" + ground.port(),
                  key)
              .inheritIO()
              .start()
              .waitFor();
      System.out.println("client ended with " + status);
    }
  }

  private static String key(Ground ground) {
    String post = ProvincePack.current().agency("SKHCN");
    ActingOfficer writer = HandingIn.officer(ground, "skhcn.mot", post, Role.CASE_OFFICER);
    ActingOfficer second = HandingIn.officer(ground, "skhcn.hai", post, Role.CASE_OFFICER);
    var exchanges = ground.bean(Exchanges.class);
    var day = Vietnam.dayOf(ground.now()).minusYears(1);
    Firm firm =
        HandingIn.done(
            exchanges.enter(
                new FirmWish(
                    "Hãng đo đạc",
                    FirmKind.POSTAL,
                    "1/GP",
                    day,
                    "1600999999",
                    new FirmReach("Đầu mối", "02963900000", "", "Long Xuyên"),
                    day),
                writer));
    HandingIn.done(exchanges.proceed(firm.id(), new FirmAct.ConfirmFirm(), 1, second));
    String agency = ProvincePack.current().agency("QLTT");
    ActingOfficer first = HandingIn.officer(ground, "quantri.mot", agency, Role.ADMINISTRATOR);
    ActingOfficer other = HandingIn.officer(ground, "quantri.hai", agency, Role.ADMINISTRATOR);
    var partners = ground.bean(PartnerHandler.class);
    var terms =
        new PartnerTerms(
            "Đầu mối",
            "it@hang.example",
            Set.of(PartnerScope.TIPS, PartnerScope.FIGURES, PartnerScope.PARCELS),
            30,
            600,
            "");
    Partner one =
        HandingIn.done(
            partners.enter(
                new PartnerWish(
                    "Hệ thống hãng", PartnerKind.POSTAL, null, firm.number(), "Đo đạc", terms),
                first));
    HandingIn.done(
        partners.proceed(one.id(), PartnerAct.of(PartnerEvent.CONFIRM, null), 1, other));
    return HandingIn.done(partners.giveKey(one.id(), 2, first)).key();
  }
}
