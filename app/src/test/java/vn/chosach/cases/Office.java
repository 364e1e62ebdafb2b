package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.Valuation;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.AccountOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;
import vn.chosach.referrals.life.FilePart;

/** Officers and cases for tests; each call makes new ones. */
@Component
public class Office {

  public static final String QLTT = "QLTT-AG";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Officers officers;
  private final Cases cases;
  private final InstantSource clock;

  Office(Officers officers, Cases cases, InstantSource clock) {
    this.officers = officers;
    this.cases = cases;
    this.clock = clock;
  }

  public ActingOfficer officer(String agency, Role... roles) {
    String name =
        "vu." + Integer.toString(NUMBER.incrementAndGet(), 36) + "y" + System.nanoTime() % 99991;
    UUID id =
        done(
            officers.open(
                Actor.SYSTEM,
                new NewAccount(name, "Người " + name, "Cán bộ " + name, agency, today(), null),
                "test"));
    for (Role role : roles) {
      done(officers.grant(Actor.SYSTEM, id, role.name(), today(), null, "test"));
    }
    return new ActingOfficer(Actor.officer(id, agency), Set.of(roles));
  }

  public ActingOfficer handler() {
    return officer(QLTT, Role.CASE_OFFICER);
  }

  public ActingOfficer head() {
    return officer(QLTT, Role.AGENCY_HEAD);
  }

  public CaseFile opened(ActingOfficer by, String title) {
    return opened(by, title, "counterfeit", "health.cosmetics");
  }

  public CaseFile opened(ActingOfficer by, String title, String violation, String goods) {
    return file(
        cases.open(
            new CaseOpening(title, goods, violation, null, clock.instant(), "Tin của trinh sát"),
            by));
  }

  /** A case that a head gave to a handler who stated that there is no conflict. */
  public CaseFile assigned(ActingOfficer handler, ActingOfficer head, String title) {
    CaseFile file = opened(head, title);
    file = go(file, assign(handler), head);
    return go(file, new CaseAct.Declare(), handler);
  }

  public static CaseAct.Assign assign(ActingOfficer handler) {
    return new CaseAct.Assign(id(handler), List.of(), "Giao thụ lý");
  }

  public CaseAct.Plan plan(ActingOfficer leader, ActingOfficer... others) {
    var team =
        java.util.stream.Stream.concat(java.util.stream.Stream.of(leader), Arrays.stream(others))
            .map(Office::id)
            .toList();
    return new CaseAct.Plan(
        today(),
        "Kho số 3, phường Long Xuyên",
        "Kiểm tra nguồn gốc",
        team,
        List.of(id(leader)),
        "",
        null);
  }

  public CaseAct.Inspect inspect(boolean violation) {
    return new CaseAct.Inspect(clock.instant(), "0092/BB", violation, "Hàng không hóa đơn");
  }

  public CaseAct.Plainly plainly(CaseEvent event) {
    return new CaseAct.Plainly(event, today(), "Theo biên bản");
  }

  public CaseAct.CaseActRule fine(long dong) {
    return new CaseAct.CaseActRule(
        CaseEvent.FINE, "214/QĐ", today(), new Dong(dong), "Tịch thu hàng", "Chi cục trưởng");
  }

  public static CaseAct.CaseActValue value(long dong) {
    return new CaseAct.CaseActValue(
        new Valuation(new Dong(dong), null, null, null, null, false, false), "Theo giá niêm yết");
  }

  /** A whole file for the police. */
  public static CaseAct.Transfer transfer(String words) {
    return new CaseAct.Transfer(
        "CA-AG",
        "192",
        words,
        Map.of(
            FilePart.REPORT, 1,
            FilePart.TRANSFER_DECISION, 2,
            FilePart.HANDOVER_MINUTES, 2,
            FilePart.VIOLATION_MINUTES, 4,
            FilePart.EXHIBIT_LIST, 1,
            FilePart.EVIDENCE, 9));
  }

  /** Does it and expects it done. */
  public CaseFile go(CaseFile file, CaseAct act, ActingOfficer by) {
    return file(cases.proceed(file.id(), act, file.version(), by));
  }

  /** Through inspection, valuation and explanation, ready to be decided. */
  public CaseFile heard(CaseFile file, ActingOfficer handler, long worth) {
    CaseFile now = go(file, value(worth), handler);
    now = go(now, plan(handler), handler);
    now = go(now, inspect(true), handler);
    now = go(now, plainly(CaseEvent.INVITE), handler);
    return go(now, plainly(CaseEvent.HEAR), handler);
  }

  public static CaseFile file(ActOutcome<CaseFile> outcome) {
    return switch (outcome) {
      case ActOutcome.Done<CaseFile>(CaseFile done) -> done;
      case ActOutcome.Waiting<CaseFile> waiting -> waiting.value();
      case ActOutcome.Overtaken<CaseFile> no -> throw new AssertionError(no.toString());
      case ActOutcome.Refused<CaseFile> no -> throw new AssertionError(no.refusal().toString());
    };
  }

  public static String code(ActOutcome<CaseFile> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<CaseFile>) outcome).refusal().code();
  }

  public static UUID id(ActingOfficer reader) {
    return java.util.Objects.requireNonNull(reader.actor().id());
  }

  public LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static UUID done(AccountOutcome outcome) {
    return switch (outcome) {
      case AccountOutcome.AccountDone done -> done.id();
      case AccountOutcome.AccountRefused no -> throw new AssertionError(no.refusal());
    };
  }
}
