package vn.chosach.signals.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clocks;
import vn.chosach.directory.Agency;
import vn.chosach.directory.CompetenceAnswer;
import vn.chosach.directory.CompetenceRule;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.Signal;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.signals.suggesting.SuggestionReason;
import vn.chosach.signals.web.ItemPage.Competent;
import vn.chosach.signals.web.ItemPage.MachinePart;
import vn.chosach.ui.Page;

/** Puts into words what machines propose, each with its reasons. */
@Component
record MachineParts(SignalNames names, Clocks clocks) {

  MachinePart part(Sheet.Machine machine, Signal signal, Page page) {
    return new MachinePart(
        machine.identifiers().stream().map(found -> found(found, page)).toList(),
        machine.alikes().stream().map(alike -> near(alike, page)).toList(),
        machine.procedures().stream().map(one -> proposal(one, signal, page)).toList(),
        signal.outcome().settled() != null,
        competent(machine, page));
  }

  private static ItemPage.ItemFound found(Sheet.SheetFound found, Page page) {
    String note = null;
    if (found.doubtful()) {
      note = page.t("signals.found.doubtful");
    } else if (found.photo()) {
      note = page.t("signals.found.photo");
    }
    return new ItemPage.ItemFound(
        page.t("signals.kind." + found.kind().name().toLowerCase(java.util.Locale.ROOT)),
        known(found.shown()),
        found.seen() == 0
            ? page.t("signals.found.new")
            : page.t("signals.found.seen", found.seen()),
        note);
  }

  /** A shop of which only the name was told is shown by that name. */
  private static String known(String shown) {
    return shown.startsWith("?/") ? shown.substring(2) : shown;
  }

  private static ItemPage.Near near(Sheet.Alike alike, Page page) {
    return new ItemPage.Near(
        alike.signal().id(),
        alike.signal().number(),
        alike.title(),
        alike.likelySame(),
        page.t(alike.signal().state().textKey()),
        reasons(alike.reasons(), page));
  }

  private ItemPage.Proposal proposal(Sheet.Proposed one, Signal signal, Page page) {
    return new ItemPage.Proposal(
        one.procedure().name(),
        page.t(one.procedure().textKey()),
        one.procedure() == signal.procedure(),
        names.ground(one.ground(), page),
        reasons(one.reasons(), page),
        until(one.procedure(), signal, page));
  }

  /** The end of the next clock, counted as it would be if somebody decided now. */
  private @Nullable String until(Procedure procedure, Signal signal, Page page) {
    String rule = procedure.nextRule();
    if (rule == null || !signal.state().open()) {
      return null;
    }
    Instant from = procedure.crime() ? page.now() : signal.receivedAt();
    return clocks.foresee(rule, from).map(due -> page.until(due.at())).orElse(null);
  }

  private Competent competent(Sheet.Machine machine, Page page) {
    String reasons = reasons(machine.question(), page);
    return switch (machine.competence()) {
      case CompetenceAnswer.CompetenceAnswerFound found -> {
        Agency lead = found.today().size() == 1 ? found.today().getFirst() : found.lead();
        yield new Competent(
            lead.name().in(page.lang()),
            lead.key(),
            found.rule().wording().in(page.lang()),
            found.partners().stream()
                .map(partner -> partner.name().in(page.lang()))
                .collect(Collectors.joining(", ")),
            bases(found.rule(), page),
            reasons);
      }
      case CompetenceAnswer.Choose choose ->
          new Competent(null, "", page.t("signals.competence.choose"), "", "", reasons);
      case CompetenceAnswer.Nobody nobody ->
          new Competent(null, "", page.t(nobody.why()), "", "", reasons);
    };
  }

  private String bases(CompetenceRule rule, Page page) {
    return rule.bases().stream()
        .map(
            basis ->
                basis.article() == null
                    ? names.ground(basis.code(), page)
                    : page.t("signals.basis", names.ground(basis.code(), page), basis.article()))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String reasons(List<SuggestionReason> reasons, Page page) {
    return reasons.stream()
        .map(suggestionReason -> page.t(suggestionReason.textKey(), suggestionReason.words()))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
