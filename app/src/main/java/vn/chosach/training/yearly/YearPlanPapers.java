package vn.chosach.training.yearly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.life.YearPlan;
import vn.chosach.training.life.YearPlan.YearPlanLine;
import vn.chosach.training.yearly.YearPlanSigning.YearPlanPaper;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The yearly plan as a paper: why, which classes, when, by whom, for how many. */
@Component
record YearPlanPapers(
    Documents documents, YearPlanSigning signing, Agencies agencies, Texts texts) {

  /** Draws it up as a draft of the agency whose plan it is now; a later change asks for another. */
  Optional<Refusal> draw(YearPlan one, ActingOfficer who, Instant now) {
    return signing.draw(
        documents.draft(plan(one, who.agency()), who),
        draft -> new YearPlanPaper(draft, one.id(), one.version() + 1, null),
        who,
        now);
  }

  private Drafting plan(YearPlan one, String holder) {
    int people = one.lines().stream().mapToInt(YearPlanLine::people).sum();
    var body = new ArrayList<Block>();
    body.add(Block.heading(Block.Level.SECTION, t("1")));
    body.add(Block.words(t("aim", one.lines().size(), people, String.valueOf(one.year()))));
    body.add(Block.heading(Block.Level.SECTION, t("2")));
    var rows = new ArrayList<List<TableCell>>();
    for (YearPlanLine line : one.lines()) {
      rows.add(
          List.of(
              TableCell.count(rows.size() + 1),
              TableCell.text(texts.text(Lang.VI, line.kind().textKey()) + ": " + line.title()),
              TableCell.text(t("quarter", line.quarter())),
              TableCell.count(line.people()),
              TableCell.text(agency(line.holder(), one)),
              TableCell.text(line.why().replaceAll("\\s*\\R\\s*", "; "))));
    }
    body.add(
        new Block.Figures(
            "",
            List.of(
                BlockColumn.figures(t("no"), 1),
                BlockColumn.words(t("class"), 6),
                BlockColumn.words(t("when"), 2),
                BlockColumn.figures(t("people"), 2),
                BlockColumn.words(t("holder"), 4),
                BlockColumn.words(t("why"), 5)),
            rows));
    body.add(Block.heading(Block.Level.SECTION, t("3")));
    body.add(Block.words(t("duty", agency(holder, one))));
    var units = new LinkedHashSet<String>();
    Stream.concat(Stream.of(holder), one.lines().stream().map(YearPlanLine::holder))
        .forEach(units::add);
    return new Drafting(
        Kinds.PLAN,
        holder,
        one.title(),
        List.of(),
        new Content(List.of(t("basis.law"), t("basis.plan")), body, List.of()),
        units.stream()
            .map(unit -> new Recipient(unit, agency(unit, one), Recipient.Purpose.CARRY_OUT))
            .toList(),
        null,
        new DocumentOrigin("training-plan", one.id().toString()));
  }

  private String agency(String key, YearPlan one) {
    return AgencyHistory.called(agencies, key, Vietnam.dayOf(one.since()));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "training.paper.plan." + key, arguments);
  }
}
