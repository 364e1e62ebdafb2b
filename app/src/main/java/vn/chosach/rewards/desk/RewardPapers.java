package vn.chosach.rewards.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.rewards.desk.RewardCeilings.RewardCeiling;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.NominationPaper;
import vn.chosach.rewards.life.Nominee;
import vn.chosach.rewards.life.RewardAct;
import vn.chosach.rewards.life.RewardEvent;
import vn.chosach.rewards.life.ShownBy;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The proposal as a paper of the standing office. Its signature proposes and nothing more: who
 * decides is named in it (Luật 06/2022/QH15; Nghị định 152/2025/NĐ-CP).
 */
@Component
record RewardPapers(
    Documents documents, RewardSigning signing, Agencies agencies, Officers officers, Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Luật 06/2026/QH16 is in force from this day on (V2). */
  private static final LocalDate LAW_CHANGED = LocalDate.of(2026, 10, 1);

  /** Draws it up as a draft of the standing office; a later change asks for another. */
  Optional<Refusal> draw(Nomination one, ActingOfficer who, Instant now) {
    return signing.draw(
        documents.draft(paper(one, who.agency(), Vietnam.dayOf(now)), who),
        draft -> new NominationPaper(draft, one.id(), one.version() + 1, null),
        who,
        now);
  }

  /** An opinion in words, as the paper says it. */
  String opinion(RewardAct.Opine opinion, LocalDate day) {
    return t(
        opinion.agrees() ? "opinion.for" : "opinion.against",
        agency(opinion.unit(), day),
        line(opinion.words()));
  }

  /** That an amount is above a ceiling that was not read; empty for none. */
  String above(Optional<RewardCeiling> ceiling) {
    return ceiling
        .flatMap(RewardCeiling::most)
        .map(most -> t("above", new Dong(most).toString()))
        .orElse("");
  }

  /** The vote of the council in words. */
  String votes(RewardAct.Consider council) {
    return t("votes", council.inFavour(), council.present());
  }

  private Drafting paper(Nomination one, String standing, LocalDate today) {
    LocalDate day = one.day(RewardEvent.CONSIDER).orElseThrow();
    var body = new ArrayList<Block>();
    String form = texts.text(Lang.VI, one.form().textKey());
    body.add(Block.words(t("opening", form)));
    body.add(Block.heading(Block.Level.SECTION, t("who")));
    body.add(
        new Block.Figures(
            "",
            List.of(
                BlockColumn.figures(t("no"), 1),
                BlockColumn.words(t("name"), 5),
                BlockColumn.words(t("agency"), 6)),
            rows(one, day)));
    body.add(Block.heading(Block.Level.SECTION, t("merit")));
    body.add(Block.words(line(one.merit())));
    LocalDate first = one.resultOn();
    body.add(Block.words(t("results", one.results(), first == null ? "" : DAY.format(first))));
    body.add(Block.heading(Block.Level.SECTION, t("council")));
    for (var step : one.steps()) {
      if (step.event() == RewardEvent.OPINE) {
        body.add(Block.words(line(step.words())));
      }
    }
    Step<RewardEvent, ShownBy> council = one.step(RewardEvent.CONSIDER).orElseThrow();
    body.add(
        Block.words(t("minutes", council.facts().paper(), DAY.format(day), line(council.words()))));
    body.add(Block.heading(Block.Level.SECTION, t("wish")));
    body.add(Block.words(t("wish.words", agency(one.competent(), day), form)));
    return new Drafting(
        Kinds.PROPOSAL,
        standing,
        t("subject", form, one.number()),
        List.of(
            t(
                "to." + one.form().name().toLowerCase(Lang.VI.locale()),
                agency(one.competent(), day))),
        new Content(
            List.of(t(law(one, today)), t("basis.decree"), t("basis.plan")), body, List.of()),
        List.of(
            new Recipient(one.competent(), agency(one.competent(), day), Recipient.Purpose.REPORT)),
        null,
        new DocumentOrigin("rewards", one.id().toString()));
  }

  /**
   * A file that was begun before the day of the amending law goes by the law before it, and says so
   * from that day on.
   */
  private static String law(Nomination one, LocalDate today) {
    if (today.isBefore(LAW_CHANGED)) {
      return "basis.law";
    }
    boolean before = Vietnam.dayOf(one.steps().getFirst().at()).isBefore(LAW_CHANGED);
    return before ? "basis.law.before" : "basis.law.2026";
  }

  private List<List<TableCell>> rows(Nomination one, LocalDate day) {
    var rows = new ArrayList<List<TableCell>>();
    String agency = agency(one.agency(), day);
    if (!one.name().isEmpty()) {
      rows.add(List.of(TableCell.count(1), TableCell.text(one.name()), TableCell.text(agency)));
    }
    for (Nominee each : one.nominees()) {
      rows.add(
          List.of(
              TableCell.count(rows.size() + 1),
              TableCell.text(
                  officers.inOffice(each.officer()).map(Officer::fullName).orElseThrow()),
              TableCell.text(agency)));
    }
    return rows;
  }

  private String agency(String key, LocalDate day) {
    return AgencyHistory.called(agencies, key, day);
  }

  private static String line(String words) {
    return words.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "rewards.paper." + key, arguments);
  }
}
