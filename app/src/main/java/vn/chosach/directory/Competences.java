package vn.chosach.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** The door to the rules of competence: whose matter is it, on which ground, then and now. */
@Service
@Transactional
public class Competences {

  private final CompetenceRepository repository;
  private final CompetenceActHandler acts;
  private final AgencyQuery roll;
  private final Agencies agencies;
  private final Areas areas;
  private final Catalogue catalogue;

  Competences(
      CompetenceRepository repository,
      CompetenceActHandler acts,
      AgencyQuery roll,
      Agencies agencies,
      Areas areas,
      Catalogue catalogue) {
    this.repository = repository;
    this.acts = acts;
    this.roll = roll;
    this.agencies = agencies;
    this.areas = areas;
    this.catalogue = catalogue;
  }

  /**
   * Whose matter it is. Without a place the whole province counts. An old place on a later day, or
   * a new place on an earlier day, is followed through the map of units.
   *
   * @param today day for which the present successor is named
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public CompetenceAnswer whose(CompetenceQuestion competenceQuestion, LocalDate today) {
    if (catalogue.goodsGroup(competenceQuestion.goodsCode(), competenceQuestion.day()).isEmpty()) {
      return nobody("directory.unknown-goods", competenceQuestion.goodsCode());
    }
    if (catalogue.violationKind(competenceQuestion.actCode(), competenceQuestion.day()).isEmpty()) {
      return nobody("directory.unknown-act", competenceQuestion.actCode());
    }
    var home = roll.roll().home(competenceQuestion.day());
    String asked = competenceQuestion.areaKey();
    if (asked != null && areas.area(asked).isEmpty()) {
      return nobody("directory.unknown-area", asked);
    }
    List<Area> places =
        asked == null
            ? home.stream().map(areas::area).flatMap(Optional::stream).toList()
            : areas.at(areas.area(asked).orElseThrow(), competenceQuestion.day()).all();
    return decide(competenceQuestion, places, today);
  }

  /** Rules in force on a day, as they are listed: by kind of violation, then by goods group. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public List<CompetenceRule> rules(LocalDate day) {
    return repository.on(day);
  }

  /** The rule of an identifier, in force or not. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<CompetenceRule> rule(UUID id) {
    return repository.byId(id);
  }

  /** Rules that a body leads or led, newest first. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public List<CompetenceRule> ledBy(String agencyKey) {
    return repository.ledBy(agencyKey);
  }

  /**
   * Sets a rule.
   *
   * @return refused with {@code directory.competence-overlaps} when another body leads for the same
   *     goods, act and area on one of its days, and names it; with {@code .dates-upside-down},
   *     {@code .unknown-goods}, {@code .unknown-act}, {@code .unknown-area}, {@code
   *     .unknown-agency}, {@code .not-in-being}, {@code .class-cannot-lead}, {@code
   *     .partner-is-lead}, {@code .basis-missing}, {@code .unknown-basis}, {@code
   *     .wording-missing}, {@code .text-too-long} or {@code .reason-missing}
   */
  public ActOutcome<String> entrust(Actor actor, RuleOrder order, ChangeReason changeReason) {
    return acts.entrust(actor, order, changeReason);
  }

  /**
   * Ends a rule.
   *
   * @return refused with {@code directory.unknown-rule}, {@code .rule-ended} or {@code
   *     .dates-upside-down}
   */
  public ActOutcome<String> end(
      Actor actor, UUID rule, LocalDate lastDay, ChangeReason changeReason) {
    return acts.end(actor, rule, lastDay, changeReason);
  }

  private CompetenceAnswer decide(
      CompetenceQuestion competenceQuestion, List<Area> places, LocalDate today) {
    var book = new RuleBook(repository.on(competenceQuestion.day()));
    Map<Area, CompetenceRule> found = new LinkedHashMap<>();
    var without = new ArrayList<Area>();
    for (Area place : places) {
      var lineage = keys(areas.lineage(place, competenceQuestion.day()));
      book.winner(competenceQuestion.goodsCode(), competenceQuestion.actCode(), lineage)
          .ifPresentOrElse(rule -> found.put(place, rule), () -> without.add(place));
    }
    var rules = new LinkedHashSet<>(found.values());
    if (rules.isEmpty()) {
      boolean elsewhere = competenceQuestion.areaKey() != null && !book.rules().isEmpty();
      return nobody(
          elsewhere ? "directory.place-elsewhere" : "directory.no-rule",
          DirectoryChecks.shown(competenceQuestion.day()));
    }
    if (rules.size() > 1 || !without.isEmpty()) {
      return new CompetenceAnswer.Choose(places);
    }
    return found(competenceQuestion, rules.getFirst(), places, today);
  }

  private CompetenceAnswer found(
      CompetenceQuestion competenceQuestion,
      CompetenceRule rule,
      List<Area> places,
      LocalDate today) {
    var lead = agencies.carriedOn(rule.leadKey(), competenceQuestion.day());
    if (lead.size() != 1) {
      return nobody("directory.lead-ended", DirectoryChecks.shown(competenceQuestion.day()));
    }
    var partners =
        rule.partnerKeys().stream()
            .flatMap(key -> agencies.carriedOn(key, competenceQuestion.day()).stream())
            .filter(partner -> !partner.key().equals(lead.getFirst().key()))
            .distinct()
            .toList();
    return new CompetenceAnswer.CompetenceAnswerFound(
        rule,
        lead.getFirst(),
        agencies.carriedOn(lead.getFirst().key(), today),
        partners,
        competenceQuestion.areaKey() == null ? List.of() : local(places, competenceQuestion.day()),
        places);
  }

  private List<Agency> local(List<Area> places, LocalDate day) {
    var units =
        places.stream()
            .flatMap(place -> areas.lineage(place, day).stream())
            .filter(area -> area.level() != Area.Level.PROVINCE)
            .toList();
    return roll.roll().localCommittees(keys(units), day);
  }

  private static List<String> keys(List<Area> areas) {
    return areas.stream().map(Area::key).toList();
  }

  private static CompetenceAnswer nobody(String code, String value) {
    return new CompetenceAnswer.Nobody(Refusal.of(code, "value", value));
  }
}
