package vn.chosach.cases.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PinnedListing;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.asking.AskedAct;
import vn.chosach.referrals.asking.CheckAnswer;
import vn.chosach.referrals.asking.DuplicateChecks;
import vn.chosach.referrals.asking.Occasion;
import vn.chosach.signals.Signals;

/**
 * Kiểm tra trùng lặp before an act on a case: whom to call first. It warns and bars nothing; the
 * officer answers with a word, which is kept. What bars is another rule, see {@link Overlaps}.
 */
@Component
public class Duplicates {

  /** The program reads reports for all; nothing of them is shown from here. */
  private static final ActingOfficer PROGRAM =
      new ActingOfficer(Actor.SYSTEM, Set.of(Role.STANDING_OFFICE));

  private final DuplicateChecks checks;
  private final EvidenceQuery evidence;
  private final PinnedListings listings;
  private final Overlaps overlaps;
  private final CaseRowSecurity rowSecurity;
  private final DecisionQuery decisions;
  private final Signals signals;

  Duplicates(
      DuplicateChecks checks,
      EvidenceQuery evidence,
      PinnedListings listings,
      Overlaps overlaps,
      CaseRowSecurity rowSecurity,
      DecisionQuery decisions,
      Signals signals) {
    this.decisions = decisions;
    this.signals = signals;
    this.checks = checks;
    this.evidence = evidence;
    this.listings = listings;
    this.overlaps = overlaps;
    this.rowSecurity = rowSecurity;
  }

  /**
   * Asks before an act on a case, if it is one that is asked about. A plan that states an evident
   * violation has said why it goes on; agencies that {@link Overlaps} names are left to it. A case
   * that came of a report, a listing or a watched place opened by itself: it is asked about when
   * the first officer takes it up.
   */
  @Transactional
  public CheckAnswer before(CaseAct act, CaseFile file, ActingOfficer reader) {
    return switch (act) {
      case CaseAct.Answered answered -> before(answered.act(), file, reader);
      case CaseAct.Plan plan -> {
        var named =
            overlaps.around(file.id(), reader).stream()
                .map(Overlap::agency)
                .collect(Collectors.toSet());
        CheckAnswer found = before(Occasion.PLAN, file, plan.place() + " " + plan.scope(), reader);
        yield plan.evident().isBlank()
            ? new CheckAnswer(
                found.pointers().stream().filter(one -> !named.contains(one.agency())).toList(),
                found.common())
            : new CheckAnswer(List.of(), List.of());
      }
      case CaseAct.Declare declare ->
          file.access().declared().isEmpty()
              // what many share is said by its number, and this one stands in a report
              ? new CheckAnswer(
                  before(Occasion.OPENING, file, told(file, reader), reader).pointers(), List.of())
              : new CheckAnswer(List.of(), List.of());
      case CaseAct.Prepare(InquiryTerms.InspectionOrder order) ->
          before(Occasion.ORDER, file, order.ground(), reader);
      case CaseAct other -> new CheckAnswer(List.of(), List.of());
    };
  }

  /** What the reports behind a case tell; only identifiers in it are asked about. */
  private String told(CaseFile file, ActingOfficer reader) {
    rowSecurity.of(reader);
    return decisions.origins(file.id()).stream()
        .flatMap(origin -> signals.read(origin.signal(), PROGRAM).stream())
        .flatMap(sheet -> Stream.ofNullable(sheet.tip()))
        .map(tip -> tip.told().where() + " " + tip.told().story())
        .collect(Collectors.joining(" "));
  }

  /**
   * Asks about the subjects, goods and listings of a case and about what is said beside them.
   *
   * @param file {@code null} before there is a case
   */
  @Transactional
  public CheckAnswer before(
      Occasion occasion, @Nullable CaseFile file, String words, ActingOfficer reader) {
    if (file == null) {
      return checks.check(
          new AskedAct(occasion, null, Set.of(), List.of(), List.of(), words), reader);
    }
    rowSecurity.of(reader);
    UUID id = file.id();
    Map<Boolean, List<String>> names =
        evidence.subjects(id).stream()
            .collect(
                Collectors.partitioningBy(
                    one -> one.kind() == SubjectKind.GOODS,
                    Collectors.mapping(one -> one.name(), Collectors.toList())));
    String links =
        listings.of(id).stream().map(PinnedListing::url).collect(Collectors.joining(" "));
    return checks.check(
        new AskedAct(
            occasion,
            id,
            decisions.origins(id).stream().map(one -> one.signal()).collect(Collectors.toSet()),
            names.getOrDefault(false, List.of()),
            names.getOrDefault(true, List.of()),
            words + " " + links),
        reader);
  }
}
