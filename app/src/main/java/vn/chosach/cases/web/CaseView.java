package vn.chosach.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.Dossier;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;
import vn.chosach.ui.stages.KindTabs;
import vn.chosach.ui.stages.NextSteps;
import vn.chosach.ui.stages.StageRail;

/**
 * A case as its page shows it.
 *
 * @param dossier the case with all that belongs to it
 * @param keys stage, agency, officer and so on
 * @param due chip of the next deadline
 * @param facts figures and lists it stands in
 * @param rail its stages
 * @param next what may come next, whoever does it
 * @param steps acts of its course beside those that come next, possible now
 * @param acts other acts that are possible now, by the section they stand in
 * @param lines timeline, newest first, of the kind that is asked for
 * @param clocks with their arithmetic
 * @param warnings what an officer must see first
 * @param parts lines of the sections, worded
 * @param plansPurchases whether this officer may plan a test purchase
 * @param own whether the agency of the officer leads, and so writes documents and publications
 * @param refers whether this officer may ask other agencies
 */
public record CaseView(
    Dossier dossier,
    List<Fact> keys,
    @Nullable Chip due,
    List<Fact> facts,
    StageRail rail,
    NextSteps next,
    List<CaseLink> steps,
    List<CaseGroup> acts,
    KindTabs<CaseLine> lines,
    List<ClockLine> clocks,
    List<Warning> warnings,
    Parts parts,
    boolean plansPurchases,
    boolean own,
    boolean refers) {

  /** Whether an act stands among those that are possible now. */
  public boolean offers(String href) {
    return acts.stream()
        .flatMap(one -> one.links().stream())
        .anyMatch(one -> one.href().equals(href));
  }

  /** Shape, colour and words. */
  public record Chip(Tone tone, String text) {}

  /** An act that is possible now. */
  public record CaseLink(String href, String text, boolean twoPersons) {}

  /** Acts of one section. */
  public record CaseGroup(String section, List<CaseLink> links) {}

  /** An entry of the timeline; {@code kind} is the section it belongs to. */
  public record CaseLine(
      String kind,
      String when,
      String what,
      String who,
      String ground,
      @Nullable String words,
      List<Shift> shifts,
      Tone tone) {}

  /** A thing that changed: old to new. */
  public record Shift(String what, @Nullable String from, @Nullable String to) {}

  /** A time limit that runs, with the steps of its arithmetic; linked where its page opens. */
  public record ClockLine(
      @Nullable String href,
      String name,
      Chip chip,
      String due,
      String basis,
      boolean unconfirmed,
      List<String> steps) {}

  /** Something to see first. */
  public record Warning(Tone tone, String text, @Nullable CaseLink act) {}

  /** Rows of the tables. */
  public record Parts(
      List<ExhibitRow> exhibits,
      List<SubjectRow> subjects,
      List<TaskRow> tasks,
      List<PaperRow> papers,
      List<PartnerRow> partners,
      List<ShownRow> shown) {}

  /** What was secured, and through whose hands it went. */
  public record ExhibitRow(
      int number,
      String kind,
      String name,
      String amount,
      String taken,
      String holder,
      String mark,
      @Nullable String picture,
      List<String> hands) {}

  /** Whom or what the case is about. */
  public record SubjectRow(String kind, String name, @Nullable String note) {}

  /** What an officer has to do; the chip shows the day. */
  public record TaskRow(String title, String officer, Chip chip) {}

  /** A paper: minutes, decision, transfer, request. */
  public record PaperRow(String number, String what, String day, String content, Chip chip) {}

  /** An agency that works along or holds the file. */
  public record PartnerRow(String agency, @Nullable String href, String what, Chip chip) {}

  /** What a reporter sees. */
  public record ShownRow(String number, String stage, String since, String words) {}

  /**
   * The case of a flagged listing, beside it.
   *
   * @param pages preserved pages of the case that show this listing
   * @param requests requests to platforms in that case
   * @param ask where the request to remove this listing is written; {@code null} when the viewer
   *     cannot ask
   * @param check where it is written down whether the platform removed it; {@code null} when no
   *     request waits
   * @param others whether only those who handle the case may ask
   */
  public record BesideListing(
      String number,
      String title,
      String state,
      List<CaseBeside> pages,
      List<CaseBeside> requests,
      @Nullable String ask,
      @Nullable String check,
      boolean others) {}

  /** A preserved page, or a request to a platform without an address. */
  public record CaseBeside(@Nullable String href, String what, Chip chip) {}

  /** How a platform answers requests to remove. */
  public record PlatformSpeed(
      String name,
      String href,
      String asked,
      String answered,
      String gone,
      String inTime,
      String hours) {}
}
