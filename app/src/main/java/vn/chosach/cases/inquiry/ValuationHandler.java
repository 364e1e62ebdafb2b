package vn.chosach.cases.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.CaseHandler;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.criminal.TimeBars;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CrimeThresholds;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.Valuation;
import vn.chosach.cases.papers.AppraisalRepository;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;

/** What the goods of a case are worth: estimated, and found by a signed paper. */
@Component
record ValuationHandler(
    AppraisalRepository appraisals, CaseClocks clocks, TimeBars bars, Catalogue catalogue)
    implements CaseHandler {

  @Override
  public List<Handled<?>> handled() {
    return List.of(Handled.of(CaseAct.CaseActValue.class, this::value, CaseEvent.VALUE));
  }

  /** What is found is estimated and called by its kind, which decides the time bar too. */
  Effect<CaseFile, List<Delta>> value(CaseAct.CaseActValue act, CaseWish wish) {
    Valuation found = act.found();
    CaseFile file = wish.file();
    Optional<Refusal> refusal =
        CaseChecks.words(act.words())
            .or(() -> amount(found.worth()))
            .or(() -> amount(found.gain()))
            .or(() -> amount(found.damage()))
            .or(
                () ->
                    found.quantity() != null && (found.quantity() < 0 || found.unit() == null)
                        ? Optional.of(Refusal.of("cases.quantity-impossible"))
                        : Optional.empty())
            .or(() -> unknownKind(act, file))
            .or(() -> appraised(found, file));
    return Effect.unless(
        refusal,
        () ->
            valued(
                act,
                wish,
                file.with(found.keeping(false))
                    .with(file.matter().called(act.goods(), act.violation()))));
  }

  /** What a signed paper found is not overtyped; another paper finds it anew. */
  private Optional<Refusal> appraised(Valuation found, CaseFile file) {
    boolean other =
        !appraisals.of(file.id()).isEmpty()
            && !Objects.equals(found.worth(), file.valuation().worth());
    return other ? Optional.of(Refusal.of("cases.worth-appraised")) : Optional.empty();
  }

  /** The paper is signed: its worth is the one that counts, for thresholds too. */
  Effect<CaseFile, List<Delta>> appraise(
      InquiryTerms.Appraisal terms, SignedPaper paper, CaseWish wish) {
    appraisals.add(terms, paper, wish);
    Valuation was = wish.file().valuation();
    CaseFile after =
        wish.file()
            .with(
                new Valuation(
                    terms.worth(),
                    was.gain(),
                    was.damage(),
                    was.quantity(),
                    was.unit(),
                    was.repeated(),
                    was.kept() && terms.worth().equals(was.worth())));
    return Effect.unless(
        crime(after, wish),
        () ->
            wish.done(
                after,
                terms.source(),
                Delta.added("appraisal", paper.number()),
                Delta.money("worth", dong(was.worth()), terms.worth().amount())));
  }

  /** A reached threshold starts the clock that says "at once". */
  private Optional<Refusal> crime(CaseFile after, CaseWish wish) {
    LocalDate day = Vietnam.dayOf(after.matter().receivedAt());
    if (!CrimeThresholds.reached(after.matter(), after.valuation(), day).isEmpty()) {
      return clocks.start(after, "VP.CRIME", wish.now(), wish.actor());
    }
    clocks.withdraw(after, Set.of("VP.CRIME"), "cases.clock.below-threshold", wish.actor());
    return Optional.empty();
  }

  private Optional<Refusal> unknownKind(CaseAct.CaseActValue act, CaseFile file) {
    LocalDate day = Vietnam.dayOf(file.matter().receivedAt());
    String goods = act.goods();
    String violation = act.violation();
    boolean known =
        (goods == null || catalogue.goodsGroup(goods, day).isPresent())
            && (violation == null || catalogue.violationKind(violation, day).isPresent());
    return known ? Optional.empty() : Optional.of(Refusal.of("cases.unknown-code"));
  }

  private Effect<CaseFile, List<Delta>> valued(
      CaseAct.CaseActValue act, CaseWish wish, CaseFile after) {
    Valuation was = wish.file().valuation();
    Valuation now = act.found();
    CaseFile.Matter before = wish.file().matter();
    return Effect.unless(
        crime(after, wish)
            .or(() -> bars.recounted(after, "cases.clock.reclassified", wish.actor())),
        () ->
            CaseWish.done(
                after,
                wish.now(),
                CaseChecks.clean(act.words()),
                Stream.of(
                        Delta.money("worth", dong(was.worth()), dong(now.worth())),
                        Delta.of("gain", dong(was.gain()), dong(now.gain())),
                        Delta.of("damage", dong(was.damage()), dong(now.damage())),
                        Delta.of("quantity", was.quantity(), now.quantity()),
                        Delta.of("repeated", was.repeated(), now.repeated()),
                        Delta.of("goods", before.goods(), after.matter().goods()),
                        Delta.of("violation", before.violation(), after.matter().violation()))
                    .filter(delta -> !Objects.equals(delta.from(), delta.to()))
                    .toList()));
  }

  private static @Nullable Long dong(@Nullable Dong amount) {
    return amount == null ? null : amount.amount();
  }

  private static Optional<Refusal> amount(@Nullable Dong amount) {
    return amount == null ? Optional.empty() : CaseChecks.amount(amount, true);
  }
}
