package vn.chosach.plans.funding;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.Spending;
import vn.chosach.plans.life.Stage;

/** Books money and reads it. What was booked is never changed; a correction is a booking. */
@Component
public class MoneyLedger {

  private static final int FIRST_YEAR = 2022;
  private static final int YEARS_AHEAD = 5;
  private static final long MOST = 1_000_000_000_000_000L;

  private final BudgetRepository repository;
  private final Bodies bodies;
  private final Cases cases;
  private final Journal journal;
  private final InstantSource time;

  MoneyLedger(
      BudgetRepository repository,
      Bodies bodies,
      Cases cases,
      Journal journal,
      InstantSource time) {
    this.repository = repository;
    this.bodies = bodies;
    this.cases = cases;
    this.journal = journal;
    this.time = time;
  }

  public ActOutcome<UUID> book(PlanAct.Book act, ActingOfficer member) {
    LocalDate on = act.on();
    Optional<Refusal> refusal =
        mayBook(act, member)
            .or(() -> plain(act))
            .or(() -> day(on))
            .or(() -> words(act))
            .or(() -> exhibit(act, member));
    if (refusal.isPresent() || on == null) {
      return ActOutcome.refused(refusal.orElseThrow());
    }
    UUID line = repository.hold(act);
    Map<Stage, Dong> sums = repository.sums(line);
    Optional<Refusal> unfit =
        Fitting.refused(sums, act.stage(), act.amount(), !act.reason().isBlank());
    if (unfit.isPresent()) {
      return ActOutcome.refused(unfit.get());
    }
    UUID booking = repository.add(line, act, on, member.actor(), time.instant());
    journal(act, line, member);
    return ActOutcome.done(booking);
  }

  public Budget read(int year, ActingOfficer member) {
    boolean all = PlanAccessPolicy.seesMoney(member, bodies.seats());
    Set<String> own =
        all ? Set.of() : PlanAccessPolicy.actsForUnit(member) ? bodies.own(member) : Set.of();
    return repository.read(year, all, own);
  }

  private void journal(PlanAct.Book act, UUID line, ActingOfficer member) {
    var facts = new HashMap<String, String>();
    facts.put("year", String.valueOf(act.year()));
    facts.put("agency", act.agency());
    facts.put("source", act.source().name());
    facts.put("spending", act.spending().name());
    facts.put("amount", String.valueOf(act.amount().amount()));
    facts.put("document", PlanChecks.clean(act.document()));
    String verb = "plans." + act.stage().name().toLowerCase(Locale.ROOT) + "-booked";
    Act entry = Act.of(member.actor(), verb, "budget-line", line).under("qd-20-2016").with(facts);
    journal.append(act.reason().isBlank() ? entry : entry.because(PlanChecks.clean(act.reason())));
  }

  private Optional<Refusal> mayBook(PlanAct.Book act, ActingOfficer member) {
    boolean own = PlanAccessPolicy.heads(member) && member.agency().equals(act.agency());
    return when(!PlanAccessPolicy.booksForAll(member, bodies.seats()) && !own, "plans.not-yours")
        .or(
            () ->
                bodies.roll(bodies.today()).stream()
                        .anyMatch(body -> body.key().equals(act.agency()))
                    ? Optional.empty()
                    : Optional.of(Refusal.of("plans.unknown-agency", "key", shown(act.agency()))));
  }

  private Optional<Refusal> plain(PlanAct.Book act) {
    int year = bodies.today().getYear();
    long amount = act.amount().amount();
    return when(
            act.year() < FIRST_YEAR || act.year() > year + YEARS_AHEAD, "plans.year-out-of-range")
        .or(() -> when(amount == 0 || Math.abs(amount) > MOST, "plans.amount-out-of-range"))
        .or(() -> PlanChecks.wordsIfAny(act.reason()));
  }

  private Optional<Refusal> day(@org.jspecify.annotations.Nullable LocalDate on) {
    return PlanChecks.day(on)
        .or(() -> when(on != null && on.isAfter(bodies.today()), "plans.day-in-future"));
  }

  /** Of secret spending only sums are held; everything else names what for and a document. */
  private static Optional<Refusal> words(PlanAct.Book act) {
    if (act.spending().secret()) {
      boolean told =
          !act.words().isBlank()
              || !act.document().isBlank()
              || !act.caseNumber().isBlank()
              || act.exhibit() != null;
      return when(told, "plans.secret-holds-sums");
    }
    return PlanChecks.line(act.words())
        .or(() -> when(act.document().isBlank(), "plans.document-missing"))
        .or(() -> PlanChecks.document(act.document()));
  }

  /** The cost of confiscated goods names the exhibit, in a case that who books may see. */
  private Optional<Refusal> exhibit(PlanAct.Book act, ActingOfficer member) {
    boolean spends = act.stage().compareTo(Stage.COMMITMENT) >= 0;
    if (act.spending() != Spending.CONFISCATED_ASSETS || !spends) {
      return when(act.exhibit() != null || !act.caseNumber().isBlank(), "plans.exhibit-not-asked");
    }
    Integer number = act.exhibit();
    boolean there =
        number != null
            && cases
                .read(act.caseNumber().strip(), member)
                .filter(
                    dossier -> dossier.evidence().stream().anyMatch(one -> one.number() == number))
                .isPresent();
    return when(!there, "plans.unknown-exhibit");
  }

  private static String shown(String key) {
    return key.length() > 40 ? "…" : key;
  }

  private static Optional<Refusal> when(boolean fault, String code) {
    return fault ? Optional.of(new Refusal(code, Map.of())) : Optional.empty();
  }
}
