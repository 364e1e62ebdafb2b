package vn.chosach.catalogue.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.DayText;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.catalogue.web.ListPage.ListPageRow;
import vn.chosach.catalogue.web.ListPage.ListSection;
import vn.chosach.catalogue.web.ListPage.ListState;
import vn.chosach.kernel.Folding;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** The four lists for officers: as of a day, searched, with their source. */
@Controller
record CatalogueController(Catalogue catalogue) {

  @GetMapping("/danh-muc")
  String list(
      Page page,
      Model model,
      @RequestParam(name = "muc", defaultValue = "") String slug,
      @RequestParam(name = "ngay", defaultValue = "") String dayText,
      @RequestParam(name = "tim", defaultValue = "") String words,
      @RequestParam(name = "tat-ca", defaultValue = "") String all) {
    var section = ListSection.of(slug);
    var asked = DayText.read(dayText);
    var errors =
        asked.isPresent() || dayText.isBlank()
            ? FormErrors.none()
            : FormErrors.none().with("ngay", page.t("catalogue.day-unreadable"));
    LocalDate day = asked.orElseGet(page::today);
    boolean everything = all.equals("true");
    var rows =
        rows(section, page.lang(), everything ? null : day, day).stream()
            .filter(row -> holds(row, words))
            .toList();
    model.addAttribute("list", new ListPage(section, day, words, everything, errors, rows));
    return "catalogue/list";
  }

  private List<ListPageRow> rows(
      ListSection section, Lang lang, @Nullable LocalDate asOf, LocalDate day) {
    return switch (section) {
      case GOODS -> goods(lang, asOf, day);
      case VIOLATIONS -> violations(lang, asOf, day);
      case PLATFORMS -> platforms(asOf, day);
      case LEGAL_BASES -> legalBases(lang, asOf, day);
    };
  }

  private List<ListPageRow> goods(Lang lang, @Nullable LocalDate asOf, LocalDate day) {
    var numbers = numbers();
    return catalogue.goodsGroups(asOf).stream()
        .map(
            group ->
                new ListPageRow(
                    group.code(),
                    group.name().in(lang),
                    false,
                    group.standing().textKey(),
                    cited(group.basisCodes(), numbers),
                    group.validity(),
                    ListState.of(group.validity(), day),
                    group.provenance(),
                    group.note()))
        .toList();
  }

  private List<ListPageRow> violations(Lang lang, @Nullable LocalDate asOf, LocalDate day) {
    var numbers = numbers();
    return catalogue.violationKinds(asOf).stream()
        .map(
            kind ->
                new ListPageRow(
                    kind.code(),
                    kind.name().in(lang),
                    false,
                    null,
                    cited(kind.basisCodes(), numbers),
                    kind.validity(),
                    ListState.of(kind.validity(), day),
                    kind.provenance(),
                    kind.note()))
        .toList();
  }

  private List<ListPageRow> platforms(@Nullable LocalDate asOf, LocalDate day) {
    return catalogue.platforms(asOf).stream()
        .map(
            platform ->
                new ListPageRow(
                    platform.code(),
                    platform.name(),
                    false,
                    platform.kind().textKey(),
                    String.join(", ", platform.hosts()),
                    platform.validity(),
                    ListState.of(platform.validity(), day),
                    platform.provenance(),
                    platform.note()))
        .toList();
  }

  private List<ListPageRow> legalBases(Lang lang, @Nullable LocalDate asOf, LocalDate day) {
    var numbers = numbers();
    return catalogue.legalBases(asOf).stream()
        .map(
            basis ->
                new ListPageRow(
                    basis.number(),
                    basis.title(),
                    lang != Lang.VI,
                    basis.kind().textKey(),
                    basis.successor() == null ? "" : "→ " + numbers.get(basis.successor()),
                    basis.validity(),
                    basis.validity().from() == null
                        ? ListState.UNVERIFIED
                        : ListState.of(basis.validity(), day),
                    basis.provenance(),
                    basis.note()))
        .toList();
  }

  private Map<String, String> numbers() {
    return catalogue.legalBases(null).stream().collect(toMap(LegalBasis::code, LegalBasis::number));
  }

  private static String cited(List<String> codes, Map<String, String> numbers) {
    return codes.stream().map(code -> numbers.getOrDefault(code, code)).collect(joining("; "));
  }

  private static boolean holds(ListPageRow row, String words) {
    return Folding.fold(row.code() + " " + row.name() + " " + row.more())
        .contains(Folding.fold(words));
  }
}
