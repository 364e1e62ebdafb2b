package vn.chosach.legislation.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.LegalBasis;
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
import vn.chosach.legislation.desk.ProposalSigning.ProposalPaper;
import vn.chosach.legislation.life.Finding;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.ProposalEvent;
import vn.chosach.legislation.life.ProposalLevel;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The letter that asks agencies, and the paper that sends a proposal, worded from findings,
 * opinions and the comparison. Of the cases only what may be said to everybody stands in them.
 */
@Component
record ProposalPapers(
    Documents documents,
    ProposalSigning signing,
    Agencies agencies,
    Catalogue catalogue,
    Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Draws it up as a draft of the agency that leads the proposal now. */
  Optional<Refusal> draw(
      LawProposal one,
      List<Finding> findings,
      ProposalEvent event,
      List<String> to,
      @Nullable LocalDate by,
      String words,
      ActingOfficer who,
      Instant now) {
    Drafting drafting =
        event == ProposalEvent.ASK
            ? asking(one, who.agency(), findings, to, by, words)
            : sending(one, who.agency(), findings, to.getFirst(), words);
    return signing.draw(
        documents.draft(drafting, who),
        draft -> new ProposalPaper(draft, one.id(), event, to, by, words.strip(), null),
        who,
        now);
  }

  private Drafting asking(
      LawProposal one,
      String leader,
      List<Finding> findings,
      List<String> to,
      @Nullable LocalDate by,
      String words) {
    var body = new ArrayList<Block>();
    body.add(Block.words(t("ask.opening", agency(leader, one), law(one))));
    body.addAll(found(findings));
    if (!one.comparison().isEmpty()) {
      body.add(comparison(one));
    }
    if (!words.isBlank()) {
      body.add(Block.words(words.strip().replaceAll("\\s*\\R\\s*", " ")));
    }
    body.add(Block.words(t("ask.end", by == null ? "" : DAY.format(by), one.number())));
    return new Drafting(
        Kinds.LETTER,
        leader,
        t("ask.subject", law(one)),
        to.stream().map(key -> agency(key, one)).toList(),
        Content.of(body),
        to.stream()
            .map(key -> new Recipient(key, agency(key, one), Recipient.Purpose.CARRY_OUT))
            .toList(),
        null,
        new DocumentOrigin("legislation", one.id().toString()));
  }

  private Drafting sending(
      LawProposal one, String leader, List<Finding> findings, String to, String words) {
    boolean local = one.level() == ProposalLevel.LOCAL;
    var body = new ArrayList<Block>();
    body.add(Block.words(t(local ? "send.local" : "send.central", law(one))));
    body.add(Block.heading(Block.Level.SECTION, t("send.findings")));
    body.addAll(found(findings));
    body.add(Block.heading(Block.Level.SECTION, t("send.opinions")));
    for (LawProposal.Opinion opinion : one.opinions()) {
      Boolean agrees = opinion.agrees();
      body.add(
          Block.words(
              t(
                  agrees == null ? "send.silent" : agrees ? "send.agrees" : "send.differs",
                  agency(opinion.agency(), one),
                  opinion.words().replaceAll("\\s*\\R\\s*", " "))));
    }
    body.add(Block.heading(Block.Level.SECTION, t("send.proposal")));
    body.add(comparison(one));
    if (!words.isBlank()) {
      body.add(Block.words(words.strip().replaceAll("\\s*\\R\\s*", " ")));
    }
    body.add(Block.words(t("send.end")));
    return new Drafting(
        local ? Kinds.LETTER : Kinds.PROPOSAL,
        leader,
        t("send.subject", law(one)),
        List.of(agency(to, one)),
        Content.of(body),
        List.of(new Recipient(to, agency(to, one), Recipient.Purpose.REPORT)),
        null,
        new DocumentOrigin("legislation", one.id().toString()));
  }

  private List<Block> found(List<Finding> findings) {
    var lines = new ArrayList<Block>();
    int n = 1;
    for (Finding one : findings) {
      lines.add(
          Block.words(
              t(
                  one.evidence().isEmpty() ? "finding" : "finding.evidence",
                  n++,
                  one.article(),
                  texts.text(Lang.VI, one.kind().textKey()).toLowerCase(Lang.VI.locale()),
                  one.words().replaceAll("\\s*\\R\\s*", " "),
                  one.evidence().replaceAll("\\s*\\R\\s*", " "))));
    }
    return lines;
  }

  private Block comparison(LawProposal one) {
    return new Block.Figures(
        t("comparison"),
        List.of(
            BlockColumn.words(t("comparison.article"), 3),
            BlockColumn.words(t("comparison.current"), 6),
            BlockColumn.words(t("comparison.proposed"), 6),
            BlockColumn.words(t("comparison.reason"), 5)),
        one.comparison().stream()
            .map(
                line ->
                    List.<TableCell>of(
                        new TableCell.Text(line.article()),
                        new TableCell.Text(
                            line.current().isEmpty() ? t("nothing") : line.current()),
                        new TableCell.Text(line.proposed()),
                        new TableCell.Text(line.reason())))
            .toList());
  }

  private String law(LawProposal one) {
    return catalogue
        .legalBasis(one.basis())
        .map((LegalBasis basis) -> basis.title() + " (" + basis.number() + ")")
        .orElse(one.basis());
  }

  private String agency(String key, LawProposal one) {
    return AgencyHistory.called(agencies, key, Vietnam.dayOf(one.since()));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "legislation.paper." + key, arguments);
  }
}
