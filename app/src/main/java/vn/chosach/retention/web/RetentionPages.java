package vn.chosach.retention.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.press;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.Account;
import vn.chosach.officers.Officers;
import vn.chosach.retention.ErasureProposal;
import vn.chosach.retention.Hold;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.Retention;
import vn.chosach.retention.RetentionRule;
import vn.chosach.retention.Stub;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.SubmittedForm;

/** Draws up the page of retention. */
@Component
record RetentionPages(Retention retention, Officers officers, Agencies agencies) {

  static final Set<Role> SIGNERS =
      Set.of(Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);

  /** A record is held, and not proposed for erasure. */
  static final String HOLD = "giu";

  /** Kinds of which an officer may hold one, or propose it; a case is held and never erased. */
  private static final List<RecordKind> KINDS =
      List.of(
          RecordKind.TIP,
          RecordKind.REPORTER,
          RecordKind.CASE,
          RecordKind.LISTING,
          RecordKind.PAPER);

  /**
   * @param number of the erased record whose stub is looked for; empty for the newest
   */
  RetentionPage page(String number, Page page, Viewer viewer) {
    List<ErasureProposal> waiting = retention.waiting();
    RowSlice<Stub> found = retention.stubs(number);
    List<Stub> stubs = found.rows();
    List<Hold> holds = retention.held();
    Map<UUID, String> names = names(waiting, stubs, holds);
    boolean signs = viewer.roles().stream().anyMatch(SIGNERS::contains);
    return new RetentionPage(
        retention.rules().stream()
            .filter(rule -> rule.validity().contains(page.today()))
            .map(rule -> rule(rule, page))
            .toList(),
        waiting.stream().map(one -> proposal(one, viewer, signs, names, page)).toList(),
        holds.stream()
            .map(
                one ->
                    new RetentionPage.HoldLine(
                        one.id().toString(),
                        one.number(),
                        page.t(one.kind().textKey()),
                        one.reason(),
                        one.basis(),
                        page.t(
                            "retention.since",
                            page.moment(one.heldAt()),
                            person(one.heldBy(), one.heldFor(), names, page)),
                        one.releaseAskedBy() == null
                            ? ""
                            : page.t(
                                "retention.release-asked",
                                person(one.releaseAskedBy(), firstAgency(one), names, page),
                                String.valueOf(one.releaseWords())),
                        signs
                            && one.endedBy(viewer.agencyKey(), agencies, page.today())
                            && !viewer.officerId().equals(one.releaseAskedBy())))
            .toList(),
        stubs.stream().map(one -> stub(one, names, page)).toList(),
        retention.waitingInAll(),
        found.count(),
        number,
        signs);
  }

  static RetentionPage.RetentionPageRule rule(RetentionRule rule, Page page) {
    Integer years = rule.years();
    return new RetentionPage.RetentionPageRule(
        page.t(rule.kind().textKey()),
        page.t(rule.treatment().textKey()),
        years == null ? page.t("retention.no-term") : page.t("retention.years", years),
        page.lang() == Lang.VI ? rule.begins().vietnamese() : rule.begins().english(),
        rule.basis(),
        rule.confirmed());
  }

  private RetentionPage.Proposal proposal(
      ErasureProposal one, Viewer viewer, boolean signs, Map<UUID, String> names, Page page) {
    boolean signed =
        one.signatures().stream()
            .anyMatch(
                by ->
                    by.officer().equals(viewer.officerId())
                        || by.of(viewer.agencyKey(), agencies, page.today()));
    return new RetentionPage.Proposal(
        one.id().toString(),
        one.number(),
        page.t(one.kind().textKey()),
        page.t(one.ground().textKey()),
        one.words(),
        one.basis(),
        page.day(one.endedOn()),
        one.askedBy() == null
            ? page.t("retention.by-run", page.moment(one.askedAt()))
            : page.moment(one.askedAt()),
        one.signatures().stream()
            .map(
                by ->
                    page.t(
                        "retention.signed",
                        person(by.officer(), by.agency(), names, page),
                        page.moment(by.at()),
                        by.words()))
            .toList(),
        one.held(),
        signs && !signed && !one.held());
  }

  private RetentionPage.StubLine stub(Stub one, Map<UUID, String> names, Page page) {
    return new RetentionPage.StubLine(
        one.number(),
        page.t(one.kind().textKey()),
        page.day(one.endedOn()),
        page.moment(one.erasedAt()),
        page.t(one.ground().textKey()),
        one.basis(),
        person(one.first().officer(), one.first().agency(), names, page)
            + "; "
            + person(one.second().officer(), one.second().agency(), names, page),
        one.hash(),
        one.parts());
  }

  /** In which agency the first of the two served then: the one that holds, or its heir. */
  private String firstAgency(Hold one) {
    UUID first = one.releaseAskedBy();
    Instant at = one.releaseAskedAt();
    return first == null || at == null
        ? one.heldFor()
        : officers.account(first).stream()
            .flatMap(account -> account.postings().stream())
            .filter(posting -> posting.validity().contains(Vietnam.dayOf(at)))
            .map(Account.Posting::agencyKey)
            .findFirst()
            .orElse(one.heldFor());
  }

  private String person(UUID officer, String agency, Map<UUID, String> names, Page page) {
    return names.getOrDefault(officer, "–") + ", " + agency(agency, page);
  }

  private String agency(String key, Page page) {
    return agencies
        .asOf(key, page.today())
        .or(() -> agencies.history(key).map(AgencyHistory::newest))
        .map(agency -> agency.name().in(page.lang()))
        .orElse(key);
  }

  private Map<UUID, String> names(
      List<ErasureProposal> waiting, List<Stub> stubs, List<Hold> holds) {
    var all = new HashSet<UUID>();
    waiting.forEach(one -> one.signatures().forEach(by -> all.add(by.officer())));
    stubs.forEach(one -> all.addAll(List.of(one.first().officer(), one.second().officer())));
    holds.forEach(
        one -> {
          all.add(one.heldBy());
          if (one.releaseAskedBy() != null) {
            all.add(one.releaseAskedBy());
          }
        });
    return officers.displayNames(all);
  }

  /** One record is proposed for erasure, or held. */
  static FormDefinition proposing(Page page) {
    return FormDefinition.of(
        RetentionRoutes.DESK + "/de-nghi",
        "retention.propose.go",
        select(
                "loai",
                "retention.field.kind",
                Choice.of(KINDS, one -> one.name(), one -> page.t(one.textKey())))
            .empty(null)
            .wrong("retention.kind-missing"),
        line("so", "retention.field.number", 20).hint("retention.field.number.hint").later(),
        select("can-cu", "retention.field.ground", choices(page, ErasureProposal.Ground::textKey))
            .empty(null)
            .unread("retention.kind-missing")
            .later(),
        line("van-ban", "retention.field.basis", 300).hint("retention.field.basis.hint").later(),
        words("ly-do", "retention.field.words", 2_000)
            .hint("retention.field.words.hint")
            .rows(3)
            .later(),
        press(
                "viec",
                List.of(
                    Choice.of("de-nghi", page.t("retention.propose.go")),
                    Choice.of(HOLD, page.t("retention.hold.go"))))
            .later());
  }

  static FormDefinition signing(UUID proposal, Page page) {
    return FormDefinition.of(
        RetentionRoutes.DESK + "/" + proposal + "/ky",
        "retention.sign",
        words("y-kien", "retention.words", 2_000).rows(2).later(),
        press(
                "dong-y",
                List.of(
                    Choice.of(SubmittedForm.YES, page.t("retention.agree")),
                    Choice.of(SubmittedForm.NO, page.t("retention.deny"))))
            .later());
  }

  static FormDefinition releasing(UUID hold) {
    return FormDefinition.of(
        RetentionRoutes.DESK + "/giu/" + hold + "/tha",
        "retention.release",
        words("y-kien", "retention.words", 2_000).rows(2).later());
  }
}
