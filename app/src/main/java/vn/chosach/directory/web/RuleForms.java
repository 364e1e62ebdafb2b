package vn.chosach.directory.web;

import static vn.chosach.directory.web.RollForm.day;
import static vn.chosach.directory.web.RollForm.why;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agency;
import vn.chosach.directory.CompetenceRule;
import vn.chosach.directory.Competences;
import vn.chosach.directory.RuleOrder;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.SubmittedForm;

/** The forms by which a rule of competence begins and ends. */
@Component
record RuleForms(Competences competences, Catalogue catalogue, RollChoices offers) {

  private static final String RULES = "/quan-tri/tham-quyen";

  RollForm entrust(Page page) {
    var bodies = offers.bodies(page, body -> body.kind() != Agency.AgencyKind.CLASS);
    var upper =
        offers.bodies(
            page,
            body ->
                body.kind() != Agency.AgencyKind.PROVINCE && body.level() != Agency.Level.COMMUNE);
    return new RollForm(
        page.t("directory.act.rule"),
        page.t("directory.act.rule.lede"),
        RULES,
        RollForm.form(
            RULES + "/moi",
            "directory.act.rule",
            select("goodsCode", "directory.field.goods", goods(page)),
            select("actCode", "directory.field.act", acts(page)),
            select("areaKey", "directory.field.area", offers.units(page)),
            select("leadKey", "directory.field.lead", bodies),
            ticks("partnerKeys", "directory.field.partners", upper),
            words("wordingVi", "directory.field.wording-vi").rows(3),
            words("wordingEn", "directory.field.wording-en").rows(3),
            select("bases", "directory.field.basis-one", bases(page)),
            line("article", "directory.field.article").optional(),
            select("second", "directory.field.basis-two", bases(page)).optional(),
            line("secondArticle", "directory.field.article-two").optional(),
            day("from", "directory.field.from"),
            day("to", "directory.field.to").optional()),
        this::entrust);
  }

  /** Empty when there is no such rule. */
  Optional<RollForm> end(String id, Page page) {
    return SentId.of(id)
        .flatMap(competences::rule)
        .map(
            rule ->
                new RollForm(
                    page.t("directory.act.end-rule"),
                    rule.wording().in(page.lang()),
                    RULES,
                    RollForm.form(
                        RULES + "/" + id + "/ket-thuc",
                        "directory.act.end-rule",
                        day("lastDay", "directory.field.last")),
                    (actor, sent) ->
                        competences.end(actor, rule.id(), sent.day("lastDay"), why(sent))));
  }

  private ActOutcome<String> entrust(Actor actor, SubmittedForm sent) {
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
            sent.day("from"),
            sent.dayIfAny("to"));
    return competences.entrust(actor, order, why(sent));
  }

  private static List<CompetenceRule.Basis> cited(SubmittedForm sent) {
    var bases = new ArrayList<CompetenceRule.Basis>();
    bases.add(new CompetenceRule.Basis(sent.text("bases"), sent.textIfAny("article")));
    if (!sent.text("second").isEmpty()) {
      bases.add(new CompetenceRule.Basis(sent.text("second"), sent.textIfAny("secondArticle")));
    }
    return bases;
  }

  private List<Choice> goods(Page page) {
    return Stream.concat(
            Stream.of(Choice.of(CompetenceRule.ANY, page.t("directory.any-goods"))),
            catalogue.goodsGroups(page.today()).stream()
                .map(group -> Choice.of(group.code(), group.name().in(page.lang()))))
        .toList();
  }

  private List<Choice> acts(Page page) {
    return Stream.concat(
            Stream.of(Choice.of(CompetenceRule.ANY, page.t("directory.any-act"))),
            catalogue.violationKinds(page.today()).stream()
                .map(kind -> Choice.of(kind.code(), kind.name().in(page.lang()))))
        .toList();
  }

  private List<Choice> bases(Page page) {
    return Choice.of(
        catalogue.legalBases(page.today()),
        basis -> basis.code(),
        basis -> basis.number() + " – " + basis.title());
  }
}
