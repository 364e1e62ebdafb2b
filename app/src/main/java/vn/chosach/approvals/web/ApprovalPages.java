package vn.chosach.approvals.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.approvals.ApprovalRequest;
import vn.chosach.approvals.Approvals;
import vn.chosach.approvals.ApprovedForm;
import vn.chosach.journal.ActorNames;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.form.FieldKind;
import vn.chosach.ui.form.FormField;

/** What is told of a form that waits: its fields with their names, who sent it, what it does. */
@Component
record ApprovalPages(Approvals approvals, ActorNames names) {

  ApprovalView.ApprovalList list(Page page) {
    return new ApprovalView.ApprovalList(
        approvals.waiting().stream()
            .map(
                one ->
                    new ApprovalView.ApprovalLine(
                        title(one, page), asked(one, page), ApprovalRoutes.LIST + "/" + one.id()))
            .toList(),
        approvals.answered().stream()
            .map(one -> new ApprovalView.ApprovalLine(title(one, page), answered(one, page), null))
            .toList());
  }

  ApprovalView.ApprovalPage page(ApprovalRequest one, Page page) {
    return approvals
        .form(one, page)
        .map(
            form ->
                new ApprovalView.ApprovalPage(
                    form.title(), asked(one, page), facts(form, one, page), form.told()))
        .orElseGet(
            () ->
                new ApprovalView.ApprovalPage(
                    page.t("approvals.gone"), asked(one, page), List.of(), List.of()));
  }

  private String title(ApprovalRequest one, Page page) {
    return approvals
        .form(one, page)
        .map(ApprovedForm::title)
        .orElseGet(() -> page.t("approvals.gone"));
  }

  private String asked(ApprovalRequest one, Page page) {
    return page.t("approvals.asked", name(one.askedBy()), page.moment(one.askedAt()));
  }

  private String answered(ApprovalRequest one, Page page) {
    String state =
        one.withdrawn()
            ? "approvals.withdrawn"
            : Boolean.TRUE.equals(one.agreed()) ? "approvals.agreed" : "approvals.declined";
    String said =
        page.t(
            state, name(one.answeredBy()), page.moment(Objects.requireNonNull(one.answeredAt())));
    String words = Objects.requireNonNullElse(one.words(), "");
    return words.isEmpty() ? said : said + ": " + words;
  }

  private String name(@Nullable UUID officer) {
    return officer == null ? "?" : names.names(Set.of(officer)).getOrDefault(officer, "?");
  }

  private static List<Fact> facts(ApprovedForm form, ApprovalRequest one, Page page) {
    return form.definition().fields().stream()
        .filter(field -> field.kind() != FieldKind.HIDDEN)
        .filter(field -> one.values().containsKey(field.name()))
        .map(
            field ->
                Fact.of(
                    page.t(field.wording().label(), field.wording().arguments().toArray()),
                    one.values().getOrDefault(field.name(), List.of()).stream()
                        .map(value -> shown(field, value, page))
                        .collect(Collectors.joining("; "))))
        .toList();
  }

  private static String shown(FormField field, String value, Page page) {
    if (field.kind() == FieldKind.TICK) {
      return page.t("approvals.ticked");
    }
    LocalDate day = field.kind() == FieldKind.DAY ? SentDay.of(value) : null;
    return day != null
        ? page.day(day)
        : field.offer().choices().stream()
            .filter(choice -> choice.value().equals(value))
            .map(Choice::label)
            .findFirst()
            .orElse(value);
  }
}
