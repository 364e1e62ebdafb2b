package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;
import vn.chosach.tips.integrity.Offices;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.vault.Vault;

/** Draws the pages of the form from a draft. */
@Component
record ReportPages(
    Tips tips, Vault vault, Areas areas, Offices offices, ReceiptCookie receipts, FormWork work) {

  ReportPage of(
      FormStep step,
      Token token,
      Drafts.Draft draft,
      FormErrors errors,
      Page page,
      HttpServletRequest request) {
    ReportForm form = draft.form();
    Subject subject = form.subject();
    return new ReportPage(
        step,
        token.text(),
        form,
        errors,
        vault.files(draft.tip()),
        step == FormStep.WHERE ? choices(form, page) : List.of(),
        step == FormStep.WHAT ? offices.choices(page) : List.of(),
        form.value("accusedAgency").isEmpty()
            ? ""
            : offices.names(List.of(form.value("accusedAgency")), page).getFirst(),
        areas.area(form.value("area")).map(area -> area.fullName().in(page.lang())).orElse(""),
        form.report().link().orElse(""),
        subject != null && !subject.inScope(),
        receipts.read(request).isPresent(),
        work.bits(),
        work.secret(token));
  }

  /** What is wrong with the fields of a step, in the order of the form. */
  FormErrors errors(FormStep step, ReportForm form, Page page) {
    var faults = new ArrayList<>(form.faults());
    faults.addAll(tips.check(form.report(), form.reporter()));
    FormErrors errors = FormErrors.none();
    if (step == FormStep.WHERE && form.value("area").isEmpty()) {
      List<Area> meant = meant(form, page);
      if (!meant.isEmpty()) {
        errors = errors.with("area", page.t("tips.form.area-words.choose"));
      } else if (!form.value("areaWords").isBlank()) {
        errors = errors.with("areaWords", page.t("tips.form.area-words.unknown"));
      }
    }
    boolean unclear = !errors.isEmpty() && form.value("shared").isBlank();
    for (String field : step.fields()) {
      Reception.ReceptionFault fault =
          faults.stream().filter(one -> one.part().equals(field)).findFirst().orElse(null);
      if (fault != null && !(unclear && field.equals("shared"))) {
        errors = errors.with(field, page.t(fault.refusal()));
      }
    }
    return errors;
  }

  /** What stands against keeping a form that is longer than any report may be. */
  FormErrors tooLong(FormStep step, ReportForm form, Page page) {
    FormErrors none = FormErrors.none();
    return form.tooLong()
        .map(
            refusal -> {
              FormErrors errors = errors(step, form, page);
              return errors.isEmpty() ? none.with(step.main(), page.t(refusal)) : errors;
            })
        .orElse(none);
  }

  /**
   * The form in the commune of today that a typed name, old or new, can only mean. A name that was
   * typed anew counts more than a commune that stood there before.
   */
  ReportForm placed(ReportForm before, ReportForm form, Page page) {
    String words = form.value("areaWords");
    boolean anew =
        !words.isBlank()
            && !words.equals(before.value("areaWords"))
            && form.value("area").equals(before.value("area"));
    ReportForm open = anew ? form.in("") : form;
    return open.value("area").isEmpty()
        ? areas.commune(words, page.today()).map(area -> open.in(area.key())).orElse(open)
        : open;
  }

  private List<Area> meant(ReportForm form, Page page) {
    return areas.communes(form.value("areaWords"), page.today());
  }

  private List<Choice> choices(ReportForm form, Page page) {
    Collator order = Collator.getInstance(Lang.VI.locale());
    List<Area> meant = meant(form, page);
    boolean asked = meant.size() > 1 || !meant.isEmpty() && form.value("area").isEmpty();
    return (asked ? meant : areas.on(Area.Level.COMMUNE, page.today()))
        .stream()
            .sorted(Comparator.comparing(Area::name, order))
            .map(area -> Choice.of(area.key(), area.fullName().in(page.lang())))
            .toList();
  }
}
