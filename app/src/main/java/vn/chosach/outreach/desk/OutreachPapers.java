package vn.chosach.outreach.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Areas;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.TableCell;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.desk.OutreachSigning.OutreachPaper;
import vn.chosach.outreach.life.OutreachLine;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The plan as a paper. The signature under it puts the plan into force and opens its calls. */
@Component
record OutreachPapers(Documents documents, OutreachSigning signing, Areas areas, Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Draws it up as a draft of the agency of this day; a later change asks for another. */
  Optional<Refusal> draw(OutreachPlan one, ActingOfficer who, Instant now) {
    return signing.draw(
        documents.draft(paper(one, who.agency()), who),
        draft -> new OutreachPaper(draft, one.id(), one.version() + 1, null),
        who,
        now);
  }

  private Drafting paper(OutreachPlan one, String agency) {
    var body = new ArrayList<Block>();
    body.add(Block.heading(Block.Level.SECTION, t("aim")));
    body.add(Block.words(t("aim.words")));
    body.add(Block.heading(Block.Level.SECTION, t("time")));
    body.add(Block.words(t("time.words", DAY.format(one.begins()), DAY.format(one.ends()))));
    body.add(Block.heading(Block.Level.SECTION, t("content")));
    body.add(
        new Block.Figures(
            "",
            List.of(
                BlockColumn.figures(t("no"), 1),
                BlockColumn.words(t("theme"), 4),
                BlockColumn.words(t("audience"), 3),
                BlockColumn.words(t("channel"), 3),
                BlockColumn.words(t("place"), 3),
                BlockColumn.words(t("least"), 2)),
            one.lines().stream().map(this::row).toList()));
    List<OutreachLine> calls =
        one.lines().stream().filter(line -> line.campaign() != null).toList();
    if (!calls.isEmpty()) {
      body.add(Block.heading(Block.Level.SECTION, t("calls")));
      for (OutreachLine call : calls) {
        body.add(Block.words(t("call", String.valueOf(call.campaign()), call.appeal())));
      }
    }
    body.add(Block.heading(Block.Level.SECTION, t("duty", calls.isEmpty() ? "IV" : "V")));
    body.add(Block.words(t("duty.words")));
    return new Drafting(
        Kinds.PLAN,
        agency,
        t("subject", one.title()),
        List.of(),
        new Content(List.of(t("basis.law"), t("basis.plan")), body, List.of()),
        List.of(),
        null,
        new DocumentOrigin("outreach", one.id().toString()));
  }

  private List<TableCell> row(OutreachLine line) {
    return List.of(
        TableCell.count(line.number()),
        TableCell.text(texts.text(Lang.VI, line.theme().textKey())),
        TableCell.text(texts.text(Lang.VI, line.audience().textKey())),
        TableCell.text(texts.text(Lang.VI, line.channel().textKey())),
        TableCell.text(
            Optional.ofNullable(line.area())
                .flatMap(areas::area)
                .map(area -> area.fullName().vi())
                .orElseGet(() -> t("everywhere"))),
        TableCell.text(t("times", line.times(), texts.text(Lang.VI, line.pace().textKey()))));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "outreach.paper." + key, arguments);
  }
}
