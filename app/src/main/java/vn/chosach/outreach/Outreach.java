package vn.chosach.outreach;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.desk.CampaignBook;
import vn.chosach.outreach.desk.CampaignBook.OutreachCall;
import vn.chosach.outreach.desk.OutreachCoverage;
import vn.chosach.outreach.desk.OutreachCoverage.LineCoverage;
import vn.chosach.outreach.desk.OutreachItemHandler;
import vn.chosach.outreach.desk.OutreachItemRepository;
import vn.chosach.outreach.desk.OutreachItemRepository.DoneInArea;
import vn.chosach.outreach.desk.OutreachItemRepository.OutreachItemPart;
import vn.chosach.outreach.desk.OutreachPlanHandler;
import vn.chosach.outreach.desk.OutreachPlanRepository;
import vn.chosach.outreach.desk.OutreachPlanRepository.OutreachPart;
import vn.chosach.outreach.desk.OutreachSigning;
import vn.chosach.outreach.desk.OutreachSigning.OutreachPaper;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.life.OutreachItemEvent;
import vn.chosach.outreach.life.OutreachItemState;
import vn.chosach.outreach.life.OutreachItemWish;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanAct;
import vn.chosach.outreach.life.OutreachPlanState;
import vn.chosach.outreach.life.OutreachTheme;

/**
 * The door of outreach. A signed plan and a confirmed item are known to every officer; a draft, a
 * dropped plan and an item that nobody confirmed, to the agency whose it is.
 */
@Service
public class Outreach {

  private final OutreachPlanHandler planning;
  private final OutreachItemHandler recording;
  private final OutreachPlanRepository plans;
  private final OutreachSigning signing;
  private final OutreachItemRepository items;
  private final OutreachCoverage coverage;
  private final CampaignBook campaigns;
  private final InstantSource time;

  Outreach(
      OutreachPlanHandler planning,
      OutreachItemHandler recording,
      OutreachPlanRepository plans,
      OutreachSigning signing,
      OutreachItemRepository items,
      OutreachCoverage coverage,
      CampaignBook campaigns,
      InstantSource time) {
    this.planning = planning;
    this.recording = recording;
    this.plans = plans;
    this.signing = signing;
    this.items = items;
    this.coverage = coverage;
    this.campaigns = campaigns;
    this.time = time;
  }

  /**
   * A plan with what was done for it.
   *
   * @param waiting the paper that waits for its signature; for the agency itself
   */
  public record PlanFile(
      OutreachPlan of, List<LineCoverage> coverage, Optional<OutreachPaper> waiting) {}

  /** Plans that an officer may know of, the one that ends last first. */
  @Transactional(readOnly = true)
  public RowSlice<OutreachPlan> plans(
      OutreachPart part, int offset, int limit, ActingOfficer officer) {
    return plans.page(part, officer, offset, limit);
  }

  /** A plan by number; empty for one that is absent, or a draft of another agency. */
  @Transactional(readOnly = true)
  public Optional<PlanFile> plan(String number, ActingOfficer officer) {
    return plans
        .numbered(number)
        .filter(
            one ->
                own(one.agency(), officer)
                    || one.state() != OutreachPlanState.DRAFT
                        && one.state() != OutreachPlanState.DROPPED)
        .map(
            one ->
                new PlanFile(
                    one,
                    coverage.of(one, today()),
                    own(one.agency(), officer) ? signing.waiting(one.id()) : Optional.empty()));
  }

  private boolean own(String agency, ActingOfficer officer) {
    return plans.heirs().act(agency, officer);
  }

  /**
   * Opens a plan as a draft of the own agency.
   *
   * @return refused with {@code outreach.not-yours}, {@code .title-missing}, {@code
   *     .begins-missing}, {@code .ends-wrong} (before the first day, before today, or more than 400
   *     days long)
   */
  @Transactional
  public ActOutcome<OutreachPlan> open(
      String title, @Nullable LocalDate begins, @Nullable LocalDate ends, ActingOfficer officer) {
    return planning.open(title, begins, ends, officer);
  }

  /**
   * An act of the agency on its plan.
   *
   * @return refused with {@code outreach.not-yours}, {@code .not-possible}, {@code .paper-open},
   *     {@code .runs}, {@code .words-missing}, {@code .lines-missing}, and for lines {@code
   *     .too-many-lines}, {@code .unknown-line}, {@code .theme-missing}, {@code .audience-missing},
   *     {@code .channel-missing}, {@code .pace-missing}, {@code .times-out-of-range}, {@code
   *     .unknown-area}, {@code .campaign-malformed}, {@code .campaign-taken}, {@code
   *     .appeal-missing}
   */
  @Transactional
  public ActOutcome<OutreachPlan> proceed(
      UUID id, OutreachPlanAct act, int seen, ActingOfficer officer) {
    return planning.proceed(id, act, seen, officer);
  }

  /** Items that an officer may know of, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<OutreachItem> items(
      OutreachItemPart part, int offset, int limit, ActingOfficer officer) {
    return items.page(part, plans.heirs().of(officer), offset, limit);
  }

  /** An item by number; empty for one that is absent, or unconfirmed and of another agency. */
  @Transactional(readOnly = true)
  public Optional<OutreachItem> item(String number, ActingOfficer officer) {
    return items
        .numbered(number)
        .filter(one -> own(one.agency(), officer) || one.state() == OutreachItemState.CONFIRMED);
  }

  /**
   * Records what the own agency did; it counts when another officer of it confirms it.
   *
   * @return refused with {@code outreach.not-yours}, {@code .title-missing}, {@code .day-wrong} (in
   *     the future, or more than a year ago), {@code .unknown-line}, {@code .outside-plan}, {@code
   *     .theme-missing}, {@code .audience-missing}, {@code .channel-missing}, {@code
   *     .unknown-area}, {@code .reach-out-of-range}, {@code .reach-how-missing}, {@code
   *     .link-missing}, {@code .link-malformed}, {@code .link-known}, {@code .file-missing}, {@code
   *     .already-sent}
   */
  @Transactional
  public ActOutcome<OutreachItem> record(OutreachItemWish wish, ActingOfficer officer) {
    return recording.record(wish, officer);
  }

  /**
   * Confirms, refuses or withdraws an item.
   *
   * @return refused with {@code outreach.not-yours}, {@code .own-item} (who recorded it does not
   *     confirm it), {@code .not-possible}, {@code .words-missing}
   */
  @Transactional
  public ActOutcome<OutreachItem> proceed(
      UUID id, OutreachItemEvent event, String words, int seen, ActingOfficer officer) {
    return recording.proceed(id, event, words, seen, officer);
  }

  /** Confirmed items that have an address, for everybody, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<OutreachItem> published(int offset, int limit) {
    return items.page(OutreachItemPart.PUBLIC, Set.of(), offset, limit);
  }

  /**
   * Signed plans that run today with what was done for them.
   *
   * @param officer of whose agency; {@code null} for all
   */
  @Transactional(readOnly = true)
  public List<PlanFile> running(@Nullable ActingOfficer officer) {
    LocalDate today = today();
    return plans.running(officer, today).stream()
        .map(one -> new PlanFile(one, coverage.of(one, today), Optional.empty()))
        .toList();
  }

  /**
   * Confirmed items for single communes from the first day of this year until today.
   *
   * @param theme of which alone; {@code null} for every theme
   */
  @Transactional(readOnly = true)
  public List<DoneInArea> shares(@Nullable OutreachTheme theme) {
    LocalDate today = today();
    return items.byArea(today.withDayOfYear(1), today, theme);
  }

  /** The call behind a word, as everybody may read it; empty for one that no signed plan has. */
  @Transactional(readOnly = true)
  public Optional<OutreachCall> call(String campaign) {
    return campaigns.call(campaign);
  }

  /** Calls that have begun, as everybody may read them, those that run first. */
  @Transactional(readOnly = true)
  public List<OutreachCall> calls() {
    return campaigns.calls();
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }
}
