package vn.chosach.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.ReferralInbox;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.ReferralResult;
import vn.chosach.referrals.life.RefusalReason;

/**
 * A dozen referrals in every state, through the door and by the officers of the demonstration.
 * Starting it again adds nothing.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 120)
class DemoReferrals implements Scene {

  private static final String FIRST_SENDER = "qltt.vien";
  private static final List<String> HELD =
      List.of("STK 1020304050607 Vietcombank", "0909 000 389", "Kho hàng Bảy Núi");

  private final Referrals referrals;
  private final Officers officers;
  private final InstantSource time;

  DemoReferrals(Referrals referrals, Officers officers, InstantSource time) {
    this.referrals = referrals;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    var sent =
        new ReferralInbox.ReferralInboxQuestion(
            ReferralInbox.ReferralInboxSide.SENT, ReferralInbox.Stage.ANY, null, null, "", 0, 1);
    if (officers.named(FIRST_SENDER).isEmpty()
        || referrals.tray(sent, party(FIRST_SENDER)).count() > 0) {
      return;
    }
    SeedTable.read("/seed/referrals/demo-referrals.csv").forEach(this::play);
    HELD.forEach(subject -> referrals.enter(subject, party("thue.vien")));
  }

  private void play(SeedTable.SeedTableRow row) {
    ActingOfficer sender = party(row.text("sender"));
    UUID id = done(referrals.offer(offer(row), sender)).referral();
    for (String act : list(row.optional("acts"), "\\|")) {
      String[] words = act.split(":", 4);
      ActingOfficer who = party(words[0]);
      ReferralFile file = referrals.open(id, who).orElseThrow();
      if (!words[1].equals("open")) {
        done(act(file, words, who));
      }
    }
  }

  private ActOutcome<ReferralSent> act(ReferralFile file, String[] words, ActingOfficer who) {
    UUID id = file.referral().id();
    int seen = file.referral().version();
    String argument = words[2];
    String said = words[3];
    return switch (words[1]) {
      case "accept" -> referrals.answer(id, new ReferralAct.Accept(parts(file), said), seen, who);
      case "refuse" ->
          referrals.answer(
              id, new ReferralAct.Refuse(RefusalReason.valueOf(argument), null, said), seen, who);
      case "counter" ->
          referrals.answer(
              id,
              new ReferralAct.Counter(today().plusDays(Long.parseLong(argument)), said),
              seen,
              who);
      case "withdraw" -> referrals.reply(id, new ReferralAct.Withdraw(said), seen, who);
      case "notify" -> referrals.carryOut(id, new ReferralAct.Tell(said), seen, who);
      case "deliver" ->
          referrals.carryOut(
              id, new ReferralAct.Deliver(item(file, Integer.parseInt(argument)), said), seen, who);
      case "tax" -> referrals.carryOut(id, taxed(argument, said), seen, who);
      case "finish" ->
          referrals.carryOut(
              id,
              new ReferralAct.Finish(ReferralResult.valueOf(argument), today(), null, said),
              seen,
              who);
      default -> throw new IllegalStateException("no deed " + words[1]);
    };
  }

  private static ReferralAct.Finish taxed(String amounts, String said) {
    String[] two = amounts.split("/", 2);
    var tax =
        new ReferralAct.Tax(new Dong(Long.parseLong(two[0])), new Dong(Long.parseLong(two[1])));
    return new ReferralAct.Finish(ReferralResult.TAX_ASSESSED, null, tax, said);
  }

  private static Set<FilePart> parts(ReferralFile file) {
    ReferralFile.Content content = file.content();
    return content == null ? Set.of() : content.parts().keySet();
  }

  private static UUID item(ReferralFile file, int position) {
    ReferralFile.Content content = file.content();
    if (content == null || file.own() == null) {
      throw new IllegalStateException("nothing is asked of this officer");
    }
    return content.items().getOrDefault(file.own().id(), List.of()).get(position - 1).id();
  }

  private ReferralOffer offer(SeedTable.SeedTableRow row) {
    var parts = new EnumMap<FilePart, Integer>(FilePart.class);
    for (String part : list(row.optional("parts"), "\\|")) {
      String[] two = part.split("=", 2);
      parts.put(FilePart.valueOf(two[0]), Integer.valueOf(two[1]));
    }
    String days = row.optional("days");
    return new ReferralOffer(
        Purpose.valueOf(row.text("purpose")),
        null,
        list(row.text("receivers"), "\\|"),
        row.text("title"),
        row.text("words"),
        days == null ? null : today().plusDays(Long.parseLong(days)),
        parts,
        list(row.optional("items"), "\\|"),
        null);
  }

  private static List<String> list(@Nullable String text, String between) {
    return text == null ? List.of() : Arrays.asList(text.split(between));
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  private ActingOfficer party(String account) {
    Officer officer = officers.named(account).orElseThrow();
    return ActingOfficer.of(officer);
  }

  private static ReferralSent done(ActOutcome<ReferralSent> outcome) {
    return switch (outcome) {
      case ActOutcome.Done<ReferralSent>(ReferralSent done) -> done;
      case ActOutcome.Refused<ReferralSent> refused ->
          throw new IllegalStateException("the demonstration is refused: " + refused.refusal());
      case ActOutcome.Overtaken<ReferralSent> overtaken ->
          throw new IllegalStateException("somebody acts in the demonstration: " + overtaken);
      case ActOutcome.Waiting<ReferralSent> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }
}
