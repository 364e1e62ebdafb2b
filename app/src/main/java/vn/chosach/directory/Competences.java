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
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** The door to the rules of competence: whose matter is it, on which ground, then and now. */
@Service
@Transactional
public class Competences {

  private final CompetenceRows rows;
  private final CompetenceActs acts;
  private final AgencyRows roll;
  private final Agencies agencies;
  private final Areas areas;
  private final Catalogue catalogue;

  Competences(
      CompetenceRows rows,
      CompetenceActs acts,
      AgencyRows roll,
      Agencies agencies,
      Areas areas,
      Catalogue catalogue) {
    this.rows = rows;
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
  @Transactional(readOnly = true)
  public Answer whose(Question question, LocalDate today) {
    if (catalogue.goodsGroup(question.goodsCode(), question.day()).isEmpty()) {
      return nobody("directory.unknown-goods", question.goodsCode());
    }
    if (catalogue.violationKind(question.actCode(), question.day()).isEmpty()) {
      return nobody("directory.unknown-act", question.actCode());
    }
    var home = roll.home(question.day());
    String asked = question.areaKey();
    if (asked != null && areas.area(asked).isEmpty()) {
      return nobody("directory.unknown-area", asked);
    }
    List<Area> places =
        asked == null
            ? home.stream().map(areas::area).flatMap(Optional::stream).toList()
            : areas.at(areas.area(asked).orElseThrow(), question.day()).all();
    return decide(question, places, today);
  }

  /** Rules in force on a day, as they are listed: by kind of violation, then by goods group. */
  @Transactional(readOnly = true)
  public List<Competence> rules(LocalDate day) {
    return rows.on(day);
  }

  /** The rule of an identifier, in force or not. */
  @Transactional(readOnly = true)
  public Optional<Competence> rule(UUID id) {
    return rows.byId(id);
  }

  /** Rules that a body leads or led, newest first. */
  @Transactional(readOnly = true)
  public List<Competence> ledBy(String agencyKey) {
    return rows.ledBy(agencyKey);
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
  public Outcome entrust(Actor actor, RuleOrder order, Why why) {
    return acts.entrust(actor, order, why);
  }

  /**
   * Ends a rule.
   *
   * @return refused with {@code directory.unknown-rule}, {@code .rule-ended} or {@code
   *     .dates-upside-down}
   */
  public Outcome end(Actor actor, UUID rule, LocalDate lastDay, Why why) {
    return acts.end(actor, rule, lastDay, why);
  }

  private Answer decide(Question question, List<Area> places, LocalDate today) {
    var book = new RuleBook(rows.on(question.day()));
    Map<Area, Competence> found = new LinkedHashMap<>();
    var without = new ArrayList<Area>();
    for (Area place : places) {
      var lineage = keys(areas.lineage(place, question.day()));
      book.winner(question.goodsCode(), question.actCode(), lineage)
          .ifPresentOrElse(rule -> found.put(place, rule), () -> without.add(place));
    }
    var rules = new LinkedHashSet<>(found.values());
    if (rules.isEmpty()) {
      boolean elsewhere = question.areaKey() != null && !book.rules().isEmpty();
      return nobody(
          elsewhere ? "directory.place-elsewhere" : "directory.no-rule",
          Checks.shown(question.day()));
    }
    if (rules.size() > 1 || !without.isEmpty()) {
      return new Answer.Choose(places);
    }
    return found(question, rules.getFirst(), places, today);
  }

  private Answer found(Question question, Competence rule, List<Area> places, LocalDate today) {
    var lead = agencies.carriedOn(rule.leadKey(), question.day());
    if (lead.size() != 1) {
      return nobody("directory.lead-ended", Checks.shown(question.day()));
    }
    var partners =
        rule.partnerKeys().stream()
            .flatMap(key -> agencies.carriedOn(key, question.day()).stream())
            .filter(partner -> !partner.key().equals(lead.getFirst().key()))
            .distinct()
            .toList();
    return new Answer.Found(
        rule,
        lead.getFirst(),
        agencies.carriedOn(lead.getFirst().key(), today),
        partners,
        question.areaKey() == null ? List.of() : local(places, question.day()),
        places);
  }

  private List<Agency> local(List<Area> places, LocalDate day) {
    var units =
        places.stream()
            .flatMap(place -> areas.lineage(place, day).stream())
            .filter(area -> area.level() != Area.Level.PROVINCE)
            .toList();
    return roll.localCommittees(keys(units), day);
  }

  private static List<String> keys(List<Area> areas) {
    return areas.stream().map(Area::key).toList();
  }

  private static Answer nobody(String code, String value) {
    return new Answer.Nobody(Refusal.of(code, "value", value));
  }
}
