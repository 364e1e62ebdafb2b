package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Competence;
import vn.chosach.directory.Competences;
import vn.chosach.directory.Outcome;
import vn.chosach.directory.RuleOrder;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** A new rule of competence. */
@Component
class SetRuleAct implements DeskAct {

  private final Competences competences;
  private final Catalogue catalogue;
  private final Fields fields;

  SetRuleAct(Competences competences, Catalogue catalogue, Fields fields) {
    this.competences = competences;
    this.catalogue = catalogue;
    this.fields = fields;
  }

  @Override
  public String slug() {
    return "moi";
  }

  @Override
  public Texts texts() {
    return new Texts("directory.act.rule", "directory.act.rule.done");
  }

  @Override
  public ActForm form(Page page, String subject, Sent sent) {
    var bodies = fields.bodies(page, body -> body.kind() != Agency.Kind.CLASS);
    var upper =
        fields.bodies(
            page,
            body -> body.kind() != Agency.Kind.PROVINCE && body.level() != Agency.Level.COMMUNE);
    return new ActForm(
        page.t("directory.act.rule"),
        page.t("directory.act.rule.lede"),
        "/quan-tri/tham-quyen/moi",
        page.t("directory.act.rule"),
        "/quan-tri/tham-quyen",
        List.of(
            fields.select(page, sent, "goodsCode", "directory.field.goods", goods(page), false),
            fields.select(page, sent, "actCode", "directory.field.act", acts(page), false),
            fields.select(page, sent, "areaKey", "directory.field.area", fields.units(page), false),
            fields.select(page, sent, "leadKey", "directory.field.lead", bodies, false),
            fields.ticks(page, sent, "partnerKeys", "directory.field.partners", upper),
            fields.words(page, sent, "wordingVi", "directory.field.wording-vi"),
            fields.words(page, sent, "wordingEn", "directory.field.wording-en"),
            fields.select(page, sent, "bases", "directory.field.basis-one", bases(page), false),
            fields.line(page, sent, "article", "directory.field.article", true),
            fields.select(page, sent, "second", "directory.field.basis-two", bases(page), true),
            fields.line(page, sent, "secondArticle", "directory.field.article-two", true),
            fields.day(page, sent, "from", "directory.field.from", false),
            fields.day(page, sent, "to", "directory.field.to", true)),
        FormErrors.none());
  }

  @Override
  public Outcome perform(Actor actor, String subject, Sent sent) {
    Optional<LocalDate> from = sent.day("from");
    Optional<LocalDate> to = sent.day("to");
    if (from.isEmpty()) {
      return Sent.unreadable("from");
    }
    if (to.isEmpty() && !sent.text("to").isBlank()) {
      return Sent.unreadable("to");
    }
    var order =
        new RuleOrder(
            sent.text("goodsCode"),
            sent.text("actCode"),
            sent.text("areaKey"),
            sent.text("leadKey"),
            sent.all("partnerKeys"),
            sent.text("wordingVi"),
            sent.text("wordingEn"),
            cited(sent),
            from.get(),
            to.orElse(null));
    return competences.entrust(actor, order, sent.why());
  }

  @Override
  public String after(String subject) {
    return "/quan-tri/tham-quyen";
  }

  private static List<Competence.Basis> cited(Sent sent) {
    var bases = new ArrayList<Competence.Basis>();
    cite(bases, sent.text("bases"), sent.text("article"));
    cite(bases, sent.text("second"), sent.text("secondArticle"));
    return bases;
  }

  private static void cite(List<Competence.Basis> bases, String code, String article) {
    if (!code.isBlank()) {
      bases.add(new Competence.Basis(code, article.isBlank() ? null : article.strip()));
    }
  }

  private List<Choice> goods(Page page) {
    return Stream.concat(
            Stream.of(Choice.of(Competence.ANY, page.t("directory.any-goods"))),
            catalogue.goodsGroups(page.today()).stream()
                .map(group -> Choice.of(group.code(), group.name().in(page.lang()))))
        .toList();
  }

  private List<Choice> acts(Page page) {
    return Stream.concat(
            Stream.of(Choice.of(Competence.ANY, page.t("directory.any-act"))),
            catalogue.violationKinds(page.today()).stream()
                .map(kind -> Choice.of(kind.code(), kind.name().in(page.lang()))))
        .toList();
  }

  private List<Choice> bases(Page page) {
    return catalogue.legalBases(page.today()).stream()
        .map(basis -> Choice.of(basis.code(), basis.number() + " – " + basis.title()))
        .toList();
  }
}
