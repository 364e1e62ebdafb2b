package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.DayText;
import vn.chosach.catalogue.GoodsGroup;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.directory.CompetenceAnswer;
import vn.chosach.directory.CompetenceQuestion;
import vn.chosach.directory.Competences;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** "Việc này của ai?": reads the question, asks the rules, and says what to mend. */
@Component
record Finder(
    Catalogue catalogue,
    Competences competences,
    Areas areas,
    Places places,
    Names names,
    AnswerWriter writer) {

  /** The form before a question. */
  WhoseView blank(Page page) {
    return view(page, WhoseForm.EMPTY, page.today(), List.of(), FormErrors.none(), null, null);
  }

  /** The form with the answer to a question, or with what is wrong with it. */
  WhoseView answer(Page page, WhoseForm form) {
    var read = form.day().isBlank() ? null : DayText.read(form.day());
    LocalDate day = read == null ? page.today() : read.orElseGet(page::today);
    var errors = FormErrors.none();
    if (catalogue.goodsGroup(form.goods(), day).isEmpty()) {
      errors = errors.with("nhom", page.t("directory.finder.goods-missing"));
    }
    if (catalogue.violationKind(form.act(), day).isEmpty()) {
      errors = errors.with("viec", page.t("directory.finder.act-missing"));
    }
    var reading = places.read(form.place(), form.area(), day);
    boolean placeless = form.place().isBlank();
    if (!placeless && reading.one() == null) {
      errors =
          reading.choices().isEmpty()
              ? errors.with("noi", page.t("directory.finder.place-unknown"))
              : errors.with("dia-ban", page.t("directory.finder.place-choose"));
    }
    if (read != null && read.isEmpty()) {
      errors = errors.with("ngay", page.t("directory.finder.day-unreadable"));
    }
    var choices = choices(page, reading.choices(), day);
    if (!errors.isEmpty()) {
      return view(page, form, day, choices, errors, null, null);
    }
    Area one = placeless ? null : reading.one();
    return ask(page, form, day, one, choices);
  }

  private WhoseView ask(
      Page page, WhoseForm form, LocalDate day, @Nullable Area place, List<Choice> choices) {
    var competenceQuestion =
        new CompetenceQuestion(form.goods(), form.act(), place == null ? null : place.key(), day);
    return switch (competences.whose(competenceQuestion, page.today())) {
      case CompetenceAnswer.CompetenceAnswerFound found ->
          view(
              page,
              form,
              day,
              choices,
              FormErrors.none(),
              writer.write(page, competenceQuestion, place, found),
              null);
      case CompetenceAnswer.Choose choose ->
          view(
              page,
              form,
              day,
              choices(page, choose.candidates(), day),
              FormErrors.none().with("dia-ban", page.t("directory.finder.place-choose")),
              null,
              null);
      case CompetenceAnswer.Nobody nobody ->
          view(page, form, day, choices, FormErrors.none(), null, page.t(nobody.why()));
    };
  }

  private WhoseView view(
      Page page,
      WhoseForm form,
      LocalDate day,
      List<Choice> choices,
      FormErrors errors,
      WhoseView.@Nullable WhoseFound found,
      @Nullable String nobody) {
    return new WhoseView(
        form,
        goods(page, day),
        Choice.of(
            catalogue.violationKinds(day),
            kind -> kind.code(),
            kind -> kind.plain().in(page.lang())),
        areas.on(Area.Level.COMMUNE, page.today()).stream()
            .map(area -> area.fullName().vi())
            .toList(),
        choices,
        errors,
        found,
        nobody);
  }

  /** Groups without finer groups, and each heading after its own, for what fits none of them. */
  private List<Choice> goods(Page page, LocalDate day) {
    var groups = catalogue.goodsGroups(day);
    var choices = new ArrayList<Choice>();
    for (GoodsGroup top : groups.stream().filter(GoodsGroup::top).toList()) {
      var finer =
          groups.stream().filter(group -> group.code().startsWith(top.code() + ".")).toList();
      finer.forEach(group -> choices.add(Choice.of(group.code(), group.name().in(page.lang()))));
      String name = top.name().in(page.lang());
      choices.add(
          Choice.of(
              top.code(), finer.isEmpty() ? name : page.t("directory.finder.other-of", name)));
    }
    return choices;
  }

  private List<Choice> choices(Page page, List<Area> units, LocalDate day) {
    return Choice.of(units, area -> area.key(), area -> names.dated(page, area, day));
  }
}
