package vn.chosach.cases.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.TableCell;
import vn.chosach.documents.content.WrittenMoment;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/**
 * Minutes and decisions of a case with what its file knows; what it does not know stays a dotted
 * line for whoever writes. The forms are those of Nghị định 118/2021/NĐ-CP; their full wording was
 * not at hand, so the page of the document says that they wait for confirmation.
 */
@Component
public record CasePapers(Catalogue catalogue, Officers officers) {

  private static final Locale VI = Lang.VI.locale();

  /** Minutes and decisions that only say something; letters and reports are begun elsewhere. */
  public static List<DocumentKind> kinds() {
    return Kinds.all().stream()
        .filter(
            kind ->
                kind.shape() == DocumentKind.Shape.MINUTES
                    || kind.shape() == DocumentKind.Shape.DECISION)
        .filter(kind -> !DecisionPapers.KINDS.contains(kind.code()))
        .filter(kind -> !kind.code().equals(Assignments.KIND))
        .toList();
  }

  private static DocumentOrigin origin(Dossier dossier) {
    return new DocumentOrigin("cases", dossier.file().id().toString());
  }

  public Drafting of(Dossier dossier, DocumentKind documentKind, Page shown) {
    Page page =
        new Page(
            Lang.VI,
            shown.path(),
            shown.query(),
            shown.viewer(),
            shown.fragment(),
            shown.now(),
            shown.visit(),
            shown.parts());
    boolean decision = documentKind.shape() == DocumentKind.Shape.DECISION;
    return new Drafting(
        documentKind.code(),
        dossier.file().access().agency(),
        subject(dossier, documentKind, page),
        List.of(),
        new Content(
            decision ? basis(dossier, page) : List.of(),
            decision ? articles(dossier, documentKind, page) : minutes(dossier, documentKind, page),
            List.of()),
        List.of(),
        null,
        origin(dossier));
  }

  /** The name of the form without its kind, and the case. */
  private static String subject(Dossier dossier, DocumentKind documentKind, Page page) {
    String title = documentKind.titleVi().toLowerCase(VI);
    String name = documentKind.nameVi();
    String rest =
        name.toLowerCase(VI).startsWith(title) ? name.substring(title.length()).strip() : name;
    String what = rest.isEmpty() ? name : rest.substring(0, 1).toUpperCase(VI) + rest.substring(1);
    return page.t("cases.paper.subject", what, dossier.file().number());
  }

  private static List<String> basis(Dossier dossier, Page page) {
    return List.of(
        page.t("cases.paper.basis.law"),
        page.t("cases.paper.basis.decree"),
        page.t("cases.paper.basis.file", dossier.file().number()));
  }

  private List<Block> articles(Dossier dossier, DocumentKind documentKind, Page page) {
    var body = new ArrayList<Block>();
    body.add(article(1, page.t("cases.paper.article.what", bare(documentKind)), page));
    body.add(Block.words(page.t("cases.paper.against", people(dossier, page))));
    body.add(
        Block.words(
            page.t("cases.paper.violation", violation(dossier, page), goods(dossier, page))));
    body.add(article(2, page.t("cases.paper.article.things"), page));
    things(dossier, page, body);
    body.add(article(3, page.t("cases.paper.article.force"), page));
    body.add(Block.words(page.t("cases.paper.force")));
    return body;
  }

  private static Block article(int number, String text, Page page) {
    return Block.heading(Block.Level.ARTICLE, page.t("cases.paper.article", number, text));
  }

  private List<Block> minutes(Dossier dossier, DocumentKind documentKind, Page page) {
    var held = dossier.inspections().stream().filter(one -> one.heldAt() != null).findFirst();
    String blank = page.t("cases.paper.blank");
    var sections = new ArrayList<>(documentKind.sections());
    while (sections.size() < 4) {
      sections.add("");
    }
    var body = new ArrayList<Block>();
    head(sections.get(0), body);
    body.add(
        Block.words(
            page.t(
                "cases.paper.when",
                held.map(one -> WrittenMoment.of(Objects.requireNonNull(one.heldAt())))
                    .orElse(blank),
                held.map(Dossier.Inspection::place).orElse(blank))));
    head(sections.get(1), body);
    List<UUID> team =
        held.map(one -> one.team().stream().map(Dossier.Member::officer).toList())
            .orElse(List.of());
    if (team.isEmpty()) {
      body.add(Block.words(page.t("cases.paper.office", blank)));
    }
    team.forEach(one -> body.add(Block.words(page.t("cases.paper.office", officer(one, page)))));
    body.add(Block.words(page.t("cases.paper.against", people(dossier, page))));
    head(sections.get(2), body);
    body.add(
        Block.words(
            page.t("cases.paper.violation", violation(dossier, page), goods(dossier, page))));
    things(dossier, page, body);
    head(sections.get(3), body);
    body.add(Block.words(page.t("cases.paper.opinion", blank)));
    return body;
  }

  private static void head(String section, List<Block> body) {
    if (!section.isBlank()) {
      body.add(Block.heading(Block.Level.SUBSECTION, section.strip()));
    }
  }

  private static void things(Dossier dossier, Page page, List<Block> body) {
    if (dossier.evidence().isEmpty()) {
      body.add(Block.words(page.t("cases.paper.no-things")));
      return;
    }
    List<List<TableCell>> rows =
        dossier.evidence().stream()
            .<List<TableCell>>map(
                one ->
                    List.of(
                        TableCell.count(one.number()),
                        TableCell.text(one.name()),
                        TableCell.text(one.amount()),
                        one.seal() == null ? TableCell.blank() : TableCell.text(one.seal())))
            .toList();
    body.add(
        new Block.Figures(
            page.t("cases.paper.things"),
            List.of(
                BlockColumn.figures(page.t("cases.paper.number"), 1),
                BlockColumn.words(page.t("cases.field.name"), 6),
                BlockColumn.words(page.t("cases.field.count"), 4),
                BlockColumn.words(page.t("cases.field.seal"), 3)),
            rows));
  }

  private static String people(Dossier dossier, Page page) {
    String all =
        dossier.subjects().stream().map(Dossier.Subject::name).collect(Collectors.joining("; "));
    return all.isEmpty() ? page.t("cases.paper.blank") : all;
  }

  private String violation(Dossier dossier, Page page) {
    String code = dossier.file().matter().violation();
    return code == null
        ? page.t("cases.paper.blank")
        : catalogue.violationKind(code, page.today()).map(one -> one.name().vi()).orElse(code);
  }

  private String goods(Dossier dossier, Page page) {
    String code = dossier.file().matter().goods();
    return code == null
        ? page.t("cases.paper.blank")
        : catalogue.goodsGroup(code, page.today()).map(one -> one.name().vi()).orElse(code);
  }

  private String officer(UUID id, Page page) {
    return officers.displayNames(Set.of(id)).getOrDefault(id, page.t("cases.paper.blank"));
  }

  private static String bare(DocumentKind documentKind) {
    return documentKind.nameVi().replaceFirst("(?iu)^" + documentKind.titleVi() + "\\s*", "");
  }
}
