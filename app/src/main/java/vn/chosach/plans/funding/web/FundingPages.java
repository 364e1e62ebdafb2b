package vn.chosach.plans.funding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.funding.FundingAmount;
import vn.chosach.plans.funding.FundingFile;
import vn.chosach.plans.funding.FundingFile.NamedCase;
import vn.chosach.plans.funding.FundingRecord;
import vn.chosach.plans.funding.MoneyRights;
import vn.chosach.plans.life.FundingEvent;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.FundingState;
import vn.chosach.plans.life.MoneyOffice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormView;

/** The page of one step of money. */
@Component
record FundingPages(MoneyRights rights, MoneyNames names) {

  /**
   * @param again the form that was refused; {@code null} for a page that is only looked at
   */
  ModelAndView drawn(FundingFile file, @Nullable FormView again, Page page, Viewer viewer) {
    FundingRecord record = file.record();
    NamedCase named = file.named();
    boolean own =
        viewer.agencyKey().equals(record.agency())
            && viewer.roles().stream().anyMatch(Role::readsContent);
    return new ModelAndView(
        "plans/funding",
        "view",
        new FundingView(
            record.number(),
            page.t(record.stage().textKey()),
            page.t(record.state().textKey()),
            MoneyPages.tone(record.state()),
            facts(file, page),
            named == null ? record.words() : named.words(),
            record.answer(),
            record.state() == FundingState.BEFORE,
            heads(record, page),
            file.amounts().stream().map(one -> amount(record, one, page)).toList(),
            file.paper() == null || !own ? null : "/van-ban/" + file.paper(),
            Objects.requireNonNullElse(record.paperNumber(), ""),
            links(file, page),
            next(record, viewer, page),
            file.steps().stream()
                .map(
                    one ->
                        new FundingView.FundingViewMoment(
                            page.t(one.event().textKey()),
                            page.moment(one.at()),
                            names.actor(one.actor(), page),
                            one.event() == FundingEvent.PREPARE ? "" : one.words()))
                .toList(),
            file.open().stream()
                .map(
                    event ->
                        new FundingView.FundingViewAct(
                            page.t(event.textKey()),
                            again != null && page.t(event.textKey()).equals(again.button())
                                ? again
                                : FundingStepForms.of(event, file)
                                    .blank(page)
                                    .apart(event.name() + "-")))
                .toList(),
            again == null ? FormErrors.none() : again.errors()));
  }

  private List<Fact> facts(FundingFile file, Page page) {
    FundingRecord record = file.record();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(page.t("plans.agency"), names.agency(record.agency(), page)));
    facts.add(Fact.of(page.t("plans.money.year"), String.valueOf(record.year())));
    facts.add(Fact.of(page.t("plans.money.source"), page.t(record.source().textKey())));
    if (record.stage().spends()) {
      facts.add(Fact.of(page.t("plans.document.on"), page.day(record.onDay())));
    }
    tie(file, page).ifPresent(facts::add);
    if (!record.payee().isEmpty()) {
      facts.add(Fact.of(page.t("plans.money.payee"), record.payee()));
    }
    if (record.unspent() != null) {
      facts.add(Fact.of(page.t("plans.money.unspent"), page.t(record.unspent().textKey())));
    }
    facts.add(
        Fact.of(
            page.t("plans.money.prepared-by"),
            record.preparedBy() == null
                ? page.t("officers.who.system")
                : names.officer(record.preparedBy(), page)));
    if (record.approvedBy() != null) {
      facts.add(
          Fact.of(page.t("plans.money.approved-by"), names.officer(record.approvedBy(), page)));
    }
    return facts;
  }

  private static Optional<Fact> tie(FundingFile file, Page page) {
    FundingRecord record = file.record();
    String name = page.t("plans.money.tie");
    return switch (record.tie()) {
      case NONE -> Optional.empty();
      case DUTY ->
          Optional.of(
              new Fact(
                  name,
                  Objects.requireNonNullElse(file.dutyTitle(), ""),
                  page.href(MoneyRoutes.PLANS + "/nhiem-vu/" + record.duty())));
      case CASE, EXHIBIT -> Optional.of(ofCase(name, file.named(), page));
    };
  }

  private static Fact ofCase(String name, @Nullable NamedCase named, Page page) {
    if (named == null) {
      return Fact.of(name, page.t("plans.money.some-case"));
    }
    Integer exhibit = named.exhibit();
    return new Fact(
        name,
        exhibit == null
            ? page.t("plans.money.of-case", named.caseNumber())
            : page.t("plans.money.exhibit", named.caseNumber(), exhibit),
        page.href("/ho-so-vu-viec/" + named.caseNumber()));
  }

  private static List<String> heads(FundingRecord record, Page page) {
    return Stream.of(
            "plans.money.amount",
            record.stage() == FundingStage.ESTIMATE ? "plans.money.appraised" : "",
            record.stage() == FundingStage.SETTLEMENT ? "plans.money.unspent-sum" : "")
        .filter(key -> !key.isEmpty())
        .map(page::t)
        .toList();
  }

  private static FundingView.FundingViewAmount amount(
      FundingRecord record, FundingAmount one, Page page) {
    var sums = new ArrayList<String>();
    sums.add(page.money(one.amount()));
    if (record.stage() == FundingStage.ESTIMATE) {
      sums.add(text(one.appraised(), page));
    }
    if (record.stage() == FundingStage.SETTLEMENT) {
      sums.add(text(one.left(), page));
    }
    return new FundingView.FundingViewAmount(page.t(one.spending().textKey()), sums);
  }

  private static String text(@Nullable Dong dong, Page page) {
    return dong == null ? "–" : page.money(dong);
  }

  private static List<FundingView.FundingViewLink> links(FundingFile file, Page page) {
    var links = new ArrayList<FundingView.FundingViewLink>();
    FundingRecord before = file.before();
    if (before != null) {
      links.add(link("plans.money.rests-on", before, page));
    }
    file.after().forEach(one -> links.add(link("plans.money.bears", one, page)));
    return links;
  }

  private static FundingView.FundingViewLink link(String key, FundingRecord record, Page page) {
    return new FundingView.FundingViewLink(
        MoneyRoutes.MONEY + "/" + record.id(),
        page.t(key, page.t(record.stage().textKey()), record.number()),
        page.t(record.state().textKey()),
        MoneyPages.tone(record.state()));
  }

  private List<LedgerView.Deed> next(FundingRecord record, Viewer viewer, Page page) {
    ActingOfficer member = ActingOfficer.of(viewer);
    boolean may =
        member.agency().equals(record.agency()) && rights.holds(member, MoneyOffice.ACCOUNTANT);
    List<FundingStage> stages =
        !may
            ? List.of()
            : switch (record.state()) {
              case APPRAISED -> List.of(FundingStage.ALLOCATION);
              case APPROVED ->
                  switch (record.stage()) {
                    case ALLOCATION -> List.of(FundingStage.COMMITMENT, FundingStage.WITHDRAWAL);
                    case CARRY_OVER -> List.of(FundingStage.COMMITMENT);
                    case COMMITMENT -> List.of(FundingStage.PAYMENT);
                    case PAYMENT -> List.of(FundingStage.REFUND);
                    case ESTIMATE, SETTLEMENT, WITHDRAWAL, REFUND -> List.of();
                  };
              case PREPARED, RETURNED, ANNULLED, DROPPED, BEFORE -> List.of();
            };
    return stages.stream()
        .map(
            stage ->
                new LedgerView.Deed(
                    FundingForms.PREPARE + "?buoc=" + stage.name() + "&theo=" + record.id(),
                    page.t(FundingForms.title(stage))))
        .toList();
  }
}
