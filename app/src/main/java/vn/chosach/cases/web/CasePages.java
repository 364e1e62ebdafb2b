package vn.chosach.cases.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.earlier.PriorSanctions;
import vn.chosach.cases.life.CaseAuthority;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.CrimeThresholds;
import vn.chosach.cases.life.CrimeThresholds.Threshold;
import vn.chosach.cases.life.Valuation;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.cases.web.forms.CriminalForms;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.signals.Signals;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.stages.KindTabs;

/** Draws up the page of a case. */
@Component
record CasePages(
    CaseNames names,
    CaseLines lines,
    SectionViews parts,
    AvailableActs availableActs,
    Signals signals,
    CaseCourse course,
    PriorSanctions prior) {

  CaseView view(Dossier dossier, ActingOfficer reader, Page page) {
    return new CaseView(
        dossier,
        keys(dossier.file(), page),
        Chips.next(dossier.file().nextDue(), page),
        facts(dossier, reader, page),
        course.rail(dossier, page),
        course.next(dossier, reader, page),
        availableActs.steps(dossier, reader, page),
        availableActs.groups(dossier, reader, page),
        KindTabs.of(
            lines.lines(dossier.moments().reversed(), page),
            CaseView.CaseLine::kind,
            kind -> CaseCourse.kind(kind, page),
            "dien-bien",
            page),
        clocks(dossier, page),
        warnings(dossier, reader, page),
        parts.parts(dossier, page),
        dossier.file().state().open() && CaseAuthority.HANDLER.may(dossier.file(), reader),
        dossier.file().access().agency().equals(reader.actor().agency()),
        dossier.file().state().open() && ReferralAccessPolicy.office(reader));
  }

  private List<Fact> keys(CaseFile file, Page page) {
    var access = file.access();
    String partners =
        access.agencies().stream()
            .filter(key -> !key.equals(access.agency()))
            .map(key -> names.agency(key, page))
            .collect(Collectors.joining(", "));
    return Stream.of(
            Fact.of(page.t("cases.key.state"), page.t(file.state().textKey())),
            Fact.of(page.t("cases.key.agency"), names.agency(access.agency(), page)),
            Fact.of(page.t("cases.key.officer"), names.officer(access.officer(), page)),
            file.above()
                ? Fact.of(page.t("cases.key.deciding"), names.agency(file.decides(), page))
                : null,
            partners.isEmpty() ? null : Fact.of(page.t("cases.key.partners"), partners),
            Fact.of(page.t("cases.key.secrecy"), page.t(access.secrecy().textKey())))
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Fact> facts(Dossier dossier, ActingOfficer reader, Page page) {
    CaseFile file = dossier.file();
    Valuation found = file.valuation();
    var facts = new ArrayList<Fact>();
    add(facts, page.t("cases.field.goods"), names.goods(file.matter().goods(), page));
    add(facts, page.t("cases.field.act"), names.violation(file.matter().violation(), page));
    add(facts, page.t("cases.field.area"), names.area(file.matter().area(), page));
    add(facts, page.t("cases.field.received"), page.moment(file.matter().receivedAt()));
    add(facts, page.t("cases.field.worth"), money(found.worth(), page));
    add(facts, page.t("cases.field.gain"), money(found.gain(), page));
    add(facts, page.t("cases.field.damage"), money(found.damage(), page));
    for (Dossier.Origin origin : dossier.origins()) {
      String number = origin.number() + (origin.takenBack() ? page.t("cases.taken-back") : "");
      String inbox =
          signals.numbered(origin.number(), reader).isPresent()
              ? page.href("/hop-tiep-nhan/" + origin.signal())
              : null;
      facts.add(new Fact(page.t("cases.key.signals"), number, inbox));
    }
    for (Dossier.DossierLink link : dossier.links()) {
      facts.add(
          new Fact(
              page.t("cases.link." + link.kind().toLowerCase(java.util.Locale.ROOT)),
              link.number() + " · " + link.title(),
              page.href(CaseRoutes.page(link.number()))));
    }
    return facts;
  }

  private static void add(List<Fact> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.add(Fact.of(name, value));
    }
  }

  private static @Nullable String money(@Nullable Dong amount, Page page) {
    return amount == null ? null : page.money(amount);
  }

  private static List<CaseView.ClockLine> clocks(Dossier dossier, Page page) {
    var requests =
        dossier.requests().stream().map(Dossier.Request::clock).flatMap(Stream::ofNullable);
    return Stream.concat(dossier.clocks().stream(), requests)
        .sorted(
            Comparator.comparing((ClockExplanation one) -> rank(one.clock().state()))
                .thenComparing(one -> one.clock().dueAt()))
        .map(one -> clock(one, dossier, page))
        .toList();
  }

  private static int rank(ClockState state) {
    return switch (state) {
      case RUNNING -> 0;
      case PAUSED -> 1;
      case MET -> 2;
      case WITHDRAWN -> 3;
    };
  }

  private static CaseView.ClockLine clock(ClockExplanation one, Dossier dossier, Page page) {
    var wording = new Wording(page.lang(), page::t, one.rule().ground());
    return new CaseView.ClockLine(
        one.clock().opensFor(page.viewer()) ? "/thoi-han/" + one.clock().id() : null,
        one.rule().name().in(page.lang()) + SanctionTimes.from(one, dossier, page),
        Chips.of(one.clock(), page),
        wording.due(one.due()),
        one.rule().legalBasis(),
        one.rule().unconfirmed() || SanctionTimes.doubt(one, dossier).isPresent(),
        wording.steps(one.due()));
  }

  /** With whom the decision lies, for both agencies; or that it came back, and why. */
  private Optional<CaseView.Warning> handUp(Dossier dossier, ActingOfficer reader, Page page) {
    CaseFile file = dossier.file();
    return dossier.handUps().stream()
        .findFirst()
        .filter(one -> file.state() == CaseState.INSPECTED || file.state() == CaseState.RETURNED)
        .map(
            one ->
                one.returnedAt() == null
                    ? new CaseView.Warning(
                        Tone.CARE,
                        page.t(
                            "cases.warn.handed-up",
                            names.office(one.office(), page),
                            names.agency(one.agency(), page),
                            one.number(),
                            page.day(one.on())),
                        availableActs.may(CaseEvent.HAND_DOWN, dossier, reader, page)
                            ? AvailableActs.link(CaseEvent.HAND_DOWN, dossier, page)
                            : null)
                    : new CaseView.Warning(
                        Tone.CARE,
                        page.t(
                            "cases.warn.handed-down",
                            names.office(one.office(), page),
                            page.moment(one.returnedAt()),
                            Objects.requireNonNullElse(one.returnWords(), "")),
                        null));
  }

  private List<CaseView.Warning> warnings(Dossier dossier, ActingOfficer reader, Page page) {
    var warnings = new ArrayList<CaseView.Warning>();
    Dossier.Proposal proposal = dossier.proposal();
    if (proposal != null) {
      boolean own = proposal.askedBy().equals(reader.actor().id());
      warnings.add(
          new CaseView.Warning(
              Tone.CARE,
              page.t(
                      "cases.warn.proposal",
                      names.officer(proposal.askedBy(), page),
                      page.t(proposal.event().textKey()),
                      proposal.words())
                  + (proposal.reviewing() == null
                      ? ""
                      : " "
                          + page.t(
                              proposal.answerable()
                                  ? "cases.warn.second-unit"
                                  : "cases.warn.second-unit-gone",
                              names.agency(proposal.reviewing(), page))),
              own || !availableActs.may(CaseEvent.DENY, dossier, reader, page)
                  ? null
                  : AvailableActs.link(CaseEvent.DENY, dossier, page)));
    }
    handUp(dossier, reader, page).ifPresent(warnings::add);
    if (!dossier.thresholds().isEmpty() && !dossier.file().valuation().kept()) {
      String articles =
          dossier.thresholds().stream()
              .map(Threshold::article)
              .distinct()
              .collect(Collectors.joining(", "));
      warnings.add(
          new CaseView.Warning(
              Tone.WARN,
              page.t("cases.warn.crime", articles)
                  + (CrimeThresholds.confirmed(dossier.thresholds())
                      ? ""
                      : " " + page.t("cases.warn.crime-unconfirmed")),
              availableActs.may(CaseEvent.TRANSFER, dossier, reader, page)
                  ? AvailableActs.link(CaseEvent.TRANSFER, dossier, page)
                  : null));
    }
    repeated(dossier.file(), reader, page).forEach(warnings::add);
    criminal(dossier, reader, page).forEach(warnings::add);
    SanctionTimes.over(dossier, page).forEach(warnings::add);
    if (dossier.origins().stream().anyMatch(Dossier.Origin::takenBack)) {
      warnings.add(new CaseView.Warning(Tone.CARE, page.t("cases.warn.taken-back"), null));
    }
    if (dossier.file().access().officer() == null && dossier.file().state().open()) {
      warnings.add(
          new CaseView.Warning(
              Tone.CARE,
              page.t("cases.warn.nobody"),
              availableActs.may(CaseEvent.ASSIGN, dossier, reader, page)
                  ? AvailableActs.link(CaseEvent.ASSIGN, dossier, page)
                  : null));
    }
    return warnings;
  }

  /** Who was sanctioned for the same before and not long ago enough. */
  private Stream<CaseView.Warning> repeated(CaseFile file, ActingOfficer reader, Page page) {
    return prior.of(file, reader).stream()
        .map(
            one ->
                new CaseView.Warning(
                    Tone.CARE,
                    page.t(
                            one.sure() ? "cases.warn.repeated" : "cases.warn.sanctioned-before",
                            one.name(),
                            one.decision(),
                            page.day(one.decidedOn()),
                            page.day(one.until()))
                        + " ("
                        + page.t("cases.clocks.unconfirmed")
                        + ")",
                    new CaseView.CaseLink(CaseRoutes.page(one.number()), one.number(), false)));
  }

  /** Who is with the criminal side, and what must follow from it. */
  private Stream<CaseView.Warning> criminal(Dossier dossier, ActingOfficer reader, Page page) {
    Stream<CaseView.Warning> open =
        dossier.transfers().stream()
            .filter(one -> one.open() && !one.whole())
            .map(
                one ->
                    new CaseView.Warning(
                        Tone.CARE,
                        page.t(
                            "cases.warn.with-criminal",
                            CriminalForms.subjects(one, dossier, page),
                            names.agency(one.receiver(), page)),
                        null));
    Stream<CaseView.Warning> annul =
        dossier.toAnnul().stream()
            .map(
                number ->
                    new CaseView.Warning(
                        Tone.WARN,
                        page.t("cases.warn.to-annul", number),
                        availableActs.may(CaseEvent.ANNUL, dossier, reader, page)
                            ? AvailableActs.link(CaseEvent.ANNUL, dossier, page)
                            : null));
    return Stream.concat(open, annul);
  }
}
