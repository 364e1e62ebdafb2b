package vn.chosach.demo.cases;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.Visibility;
import vn.chosach.demo.DemoMinutes;
import vn.chosach.demo.DemoSigning;
import vn.chosach.demo.Scene;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/**
 * Fifteen invented cases, one or more in every state, planted through the door as officers of the
 * demonstration would do it. Starting it again adds nothing.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 130)
class DemoCases implements Scene {

  private static final Set<String> OF_THE_HEAD = Set.of("assign", "reopen", "restrict");

  private final Cases cases;
  private final Officers officers;
  private final DemoActs acts;
  private final DemoExecution execution;
  private final DemoSigning signing;
  private final DemoMinutes minutes;
  private final InstantSource time;

  DemoCases(
      Cases cases,
      Officers officers,
      DemoActs acts,
      DemoExecution execution,
      DemoSigning signing,
      DemoMinutes minutes,
      InstantSource time) {
    this.minutes = minutes;
    this.execution = execution;
    this.signing = signing;
    this.cases = cases;
    this.officers = officers;
    this.acts = acts;
    this.time = time;
  }

  @Override
  public void play() {
    SeedTable.read("/seed/cases/demo-cases.csv").forEach(this::plant);
  }

  private void plant(SeedTable.SeedTableRow row) {
    ActingOfficer handler = reader(row.text("handler"));
    String chief = row.optional("head");
    ActingOfficer head = chief == null ? handler : reader(chief);
    if (handler == null || head == null || there(row.text("title"), handler)) {
      return;
    }
    CaseFile file = done(cases.open(opening(row), head), row);
    for (String word : Objects.requireNonNullElse(row.optional("acts"), "").split("\\|")) {
      if (!word.isBlank()) {
        file = act(file, word.strip(), handler, head, row);
      }
    }
  }

  private CaseFile act(
      CaseFile file,
      String word,
      ActingOfficer handler,
      ActingOfficer head,
      SeedTable.SeedTableRow row) {
    String[] parts = word.split(":", 2);
    if (parts[0].equals("agree")) {
      ActingOfficer second = second(file, head);
      CaseFile seen =
          second == head
              ? file
              : done(cases.proceed(file.id(), new CaseAct.Declare(), file.version(), second), row);
      return done(cases.answer(file.id(), true, parts[1], seen.version(), second), row);
    }
    String more = parts.length > 1 ? parts[1] : "";
    if (parts[0].equals("fine")) {
      List<Dong> dong =
          Arrays.stream(more.split(";")).limit(3).map(Long::valueOf).map(Dong::new).toList();
      return signing.fined(file, dong.get(1), dong.get(2), dong.getFirst(), handler, head);
    }
    if (parts[0].equals("tax")) {
      String[] tax = more.split(";");
      return signing.recovered(file, new Dong(Long.parseLong(tax[0])), tax[1], handler, head);
    }
    if (parts[0].equals("pay")) {
      String[] paid = more.split(";");
      return execution.paid(
          file,
          Vietnam.dayOf(time.instant()),
          new Dong(Long.parseLong(paid[1])),
          paid[0],
          handler,
          head);
    }
    if (parts[0].equals("transfer")) {
      String[] sent = more.split(";");
      List<UUID> named = sent.length > 2 ? acts.named(sent[2], file, handler) : List.of();
      var terms = new PaperTerms.Transfer(named, "CA-AG", sent[0], sent[1], DemoActs.FILE, null);
      return signing.signed(file, terms, handler, head);
    }
    if (parts[0].equals("inspect")) {
      String[] held = more.split(";");
      return minutes.held(file, held[0].equals("co"), "Ghi nhận tại " + held[1], handler, head);
    }
    CaseAct act = acts.of(parts[0], more, file, handler);
    ActingOfficer by = OF_THE_HEAD.contains(parts[0]) ? head : handler;
    return done(cases.proceed(file.id(), act, file.version(), by), row);
  }

  /** Whoever is asked: an officer of the other agency, or the head. */
  private ActingOfficer second(CaseFile file, ActingOfficer head) {
    String other = file.access().reviewing();
    return other == null
        ? head
        : officers.working(other, null).stream()
            .map(ActingOfficer::of)
            .filter(Visibility::reviews)
            .findFirst()
            .orElseThrow();
  }

  private CaseOpening opening(SeedTable.SeedTableRow row) {
    return new CaseOpening(
        row.text("title"),
        row.optional("goods"),
        row.optional("violation"),
        row.optional("area"),
        time.instant().minus(Duration.ofHours(Long.parseLong(row.text("hours_ago")))),
        row.text("information"));
  }

  private boolean there(String title, ActingOfficer reader) {
    return cases.list(new CaseQuestion(title, null, false, true, 0, 1), reader).count() > 0;
  }

  private @Nullable ActingOfficer reader(String account) {
    return officers.named(account).map(ActingOfficer::of).orElse(null);
  }

  private static CaseFile done(ActOutcome<CaseFile> outcome, SeedTable.SeedTableRow row) {
    return switch (outcome) {
      case ActOutcome.Done<CaseFile>(CaseFile done) -> done;
      case ActOutcome.Waiting<CaseFile> waiting -> waiting.value();
      case ActOutcome.Refused<CaseFile> no ->
          throw new IllegalStateException(row + ": " + no.refusal());
      case ActOutcome.Overtaken<CaseFile> no ->
          throw new IllegalStateException(row + " was overtaken");
    };
  }
}
