package vn.chosach.directory.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.GoodsGroup;
import vn.chosach.catalogue.ViolationKind;
import vn.chosach.directory.Areas;
import vn.chosach.directory.CompetenceRule;
import vn.chosach.ui.Page;

/** Rules of competence in the words of the page. */
@Component
record RuleLines(Catalogue catalogue, Areas areas, Names names) {

  List<AgencyView.AgencyRule> of(Page page, List<CompetenceRule> rules) {
    var goods =
        catalogue.goodsGroups(null).stream()
            .collect(toMap(GoodsGroup::code, g -> g.name().in(page.lang()), (a, b) -> b));
    var acts =
        catalogue.violationKinds(null).stream()
            .collect(toMap(ViolationKind::code, k -> k.name().in(page.lang()), (a, b) -> b));
    goods.put(CompetenceRule.ANY, page.t("directory.any-goods"));
    acts.put(CompetenceRule.ANY, page.t("directory.any-act"));
    return rules.stream()
        .map(
            rule ->
                new AgencyView.AgencyRule(
                    rule.id().toString(),
                    goods.getOrDefault(rule.goodsCode(), rule.goodsCode()),
                    acts.getOrDefault(rule.actCode(), rule.actCode()),
                    areas
                        .area(rule.areaKey())
                        .map(area -> area.fullName().in(page.lang()))
                        .orElse(rule.areaKey()),
                    names.body(rule.leadKey(), first(rule), page.lang()),
                    rule.leadKey(),
                    rule.wording().in(page.lang()),
                    rule.validity(),
                    rule.provenance()))
        .toList();
  }

  private static LocalDate first(CompetenceRule rule) {
    return Objects.requireNonNull(rule.validity().from());
  }
}
