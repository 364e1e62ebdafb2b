package vn.chosach.training.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import vn.chosach.officers.Officers;
import vn.chosach.training.desk.ClassSigning.ClassPaper;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The decision to hold a class. The signature under it announces the class and invites the units.
 */
@Component
record ClassPapers(
    Documents documents, ClassSigning signing, Agencies agencies, Officers officers, Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /**
   * Draws it up as a draft of the agency that holds the class now; a later change asks for another.
   */
  Optional<Refusal> draw(TrainingClass one, ActingOfficer who, Instant now) {
    return signing.draw(
        documents.draft(decision(one, who.agency()), who),
        draft -> new ClassPaper(draft, one.id(), one.version() + 1, null),
        who,
        now);
  }

  private String trainers(TrainingClass one) {
    return one.teachers().isEmpty()
        ? line(one.trainers())
        : one.teachers().stream()
            .map(
                each ->
                    each.officer() == null
                        ? each.name() + ", " + each.from()
                        : officers
                            .inOffice(each.officer())
                            .map(it -> it.fullName() + ", " + it.agencyName().vi())
                            .orElse("–"))
            .collect(Collectors.joining("; "));
  }

  private Drafting decision(TrainingClass one, String holder) {
    String own = agency(holder, one);
    var body = new ArrayList<Block>();
    body.add(
        Block.heading(
            Block.Level.ARTICLE,
            t(
                "decision.1",
                texts.text(Lang.VI, one.kind().textKey()).toLowerCase(Lang.VI.locale()),
                one.title())));
    body.add(Block.words(t("decision.when", DAY.format(one.begins()), DAY.format(one.ends()))));
    body.add(Block.words(t("decision.where", one.place())));
    body.add(Block.words(t("decision.trainers", trainers(one))));
    body.add(Block.words(t("decision.programme", line(one.programme()))));
    body.add(Block.heading(Block.Level.ARTICLE, t("decision.2", DAY.format(one.namesBy()))));
    body.add(
        new Block.Figures(
            "",
            List.of(
                BlockColumn.figures(t("decision.no"), 1),
                BlockColumn.words(t("decision.unit"), 9),
                BlockColumn.figures(t("decision.seats"), 2)),
            rows(one)));
    body.add(Block.heading(Block.Level.ARTICLE, t("decision.3", own)));
    return new Drafting(
        Kinds.DECISION,
        holder,
        t("decision.subject", one.title()),
        List.of(),
        new Content(
            List.of(
                t("decision.basis.law"), t("decision.basis.plan"), t("decision.basis.need", own)),
            body,
            List.of()),
        one.invitations().stream()
            .map(
                unit ->
                    new Recipient(
                        unit.agency(), agency(unit.agency(), one), Recipient.Purpose.CARRY_OUT))
            .toList(),
        null,
        new DocumentOrigin("training", one.id().toString()));
  }

  private List<List<TableCell>> rows(TrainingClass one) {
    var rows = new ArrayList<List<TableCell>>();
    for (TrainingClass.Invitation unit : one.invitations()) {
      rows.add(
          List.of(
              TableCell.count(rows.size() + 1),
              TableCell.text(agency(unit.agency(), one)),
              TableCell.count(unit.seats())));
    }
    return rows;
  }

  private static String line(String words) {
    return words.replaceAll("\\s*\\R\\s*", "; ");
  }

  private String agency(String key, TrainingClass one) {
    return AgencyHistory.called(agencies, key, Vietnam.dayOf(one.since()));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "training.paper." + key, arguments);
  }
}
