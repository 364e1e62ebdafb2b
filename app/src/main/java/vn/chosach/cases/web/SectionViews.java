package vn.chosach.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.criminal.CriminalSteps;
import vn.chosach.cases.execution.ExecutionView;
import vn.chosach.cases.inquiry.MinutesView;
import vn.chosach.cases.inquiry.PartySignature;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.papers.AppraisalRepository;
import vn.chosach.cases.papers.MinutesRepository;
import vn.chosach.cases.papers.SeizureRepository;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.cases.web.forms.CriminalForms;
import vn.chosach.kernel.Vietnam;
import vn.chosach.referrals.Handed;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Words the rows of the sections of a case. */
@Component
record SectionViews(CaseNames names) {

  CaseView.Parts parts(Dossier dossier, Page page) {
    return new CaseView.Parts(
        dossier.evidence().stream().map(one -> exhibit(dossier, one, page)).toList(),
        dossier.subjects().stream()
            .map(
                one ->
                    new CaseView.SubjectRow(page.t(one.kind().textKey()), one.name(), one.note()))
            .toList(),
        dossier.tasks().stream().map(one -> task(one, page)).toList(),
        papers(dossier, page),
        partners(dossier, page),
        dossier.shown().stream()
            .map(
                one ->
                    new CaseView.ShownRow(
                        one.number(),
                        page.t(one.stage().textKey()),
                        page.moment(one.since()),
                        one.words()))
            .toList());
  }

  private CaseView.ExhibitRow exhibit(Dossier dossier, Dossier.Exhibit one, Page page) {
    String struckBy = one.struckBy();
    return new CaseView.ExhibitRow(
        one.number(),
        page.t(one.kind().textKey()),
        struckBy == null ? one.name() : page.t("cases.exhibit.struck", one.name(), struckBy),
        one.amount(),
        page.moment(one.takenAt()),
        holder(one, page),
        mark(one, page),
        one.file() == null ? null : "/bang-chung/" + one.file(),
        one.custody().stream()
            .map(
                hand ->
                    page.t(
                        "cases.custody.line",
                        page.moment(hand.at()),
                        hand.from() == null ? "–" : hand.from(),
                        hand.to(),
                        hand.reason()))
            .toList());
  }

  /** Files are held by an agency, named by its key; things by people, named in words. */
  private String holder(Dossier.Exhibit one, Page page) {
    return one.sha256() == null ? one.holder() : names.agency(one.holder(), page);
  }

  private static String mark(Dossier.Exhibit one, Page page) {
    String hash = one.sha256();
    if (hash != null) {
      return hash.substring(0, 4) + "…" + hash.substring(60);
    }
    return one.seal() == null ? "–" : page.t("cases.seal", one.seal());
  }

  private CaseView.TaskRow task(Dossier.Task one, Page page) {
    return new CaseView.TaskRow(
        one.title(),
        names.officer(one.officer(), page),
        Chips.day(one.due(), one.doneAt() != null, page));
  }

  private List<CaseView.PaperRow> papers(Dossier dossier, Page page) {
    var rows = new ArrayList<CaseView.PaperRow>();
    for (Dossier.Inspection one : dossier.inspections()) {
      rows.add(inspection(one, page));
    }
    dossier.minutes().stream()
        .filter(MinutesRepository.MinutesRow::ofViolation)
        .forEach(one -> rows.add(violation(one, page)));
    for (AppraisalRepository.AppraisalRow one : dossier.appraisals()) {
      rows.add(
          new CaseView.PaperRow(
              one.number(),
              page.t("cases.paper.appraisal"),
              page.day(one.on()),
              page.t(one.ground().textKey()) + ". " + one.source(),
              new CaseView.Chip(Tone.OK, page.money(one.worth()))));
    }
    dossier.seizures().forEach(one -> rows.add(seizure(one, page)));
    for (Dossier.Ruling one : dossier.rulings()) {
      rows.add(
          new CaseView.PaperRow(
              one.number(),
              page.t(one.event() == CaseEvent.FINE ? "cases.paper.fine" : "cases.paper.tax"),
              page.day(one.on()),
              page.t("cases.paper.amount", page.money(one.amount()), page.money(one.paid())),
              standing(one, dossier, page)));
    }
    rows.addAll(MinutesView.of(dossier, page));
    rows.addAll(ExecutionView.of(dossier, page));
    for (Dossier.Request one : dossier.requests()) {
      rows.add(
          new CaseView.PaperRow(
              one.paper(),
              page.t("cases.paper.takedown", names.platform(one.platform(), page)),
              page.moment(one.askedAt()),
              one.proof() == null
                  ? one.addresses()
                  : page.t("cases.paper.delivered", one.addresses(), one.proof()),
              request(one, page)));
    }
    return rows;
  }

  private static CaseView.PaperRow violation(MinutesRepository.MinutesRow one, Page page) {
    boolean signed = one.signature() == PartySignature.SIGNED;
    return new CaseView.PaperRow(
        one.number(),
        page.t("cases.paper.violation-minutes"),
        page.day(one.on()),
        MinutesView.violator(one, page),
        new CaseView.Chip(signed ? Tone.OK : Tone.CARE, page.t(one.signature().textKey())));
  }

  /** Until when exhibits are held, or what became of them; one that ran out is shown so. */
  private static CaseView.PaperRow seizure(Dossier.Seized one, Page page) {
    SeizureRepository.SeizureRow row = one.row();
    var clock = one.clock();
    CaseView.Chip chip =
        row.holds() && clock != null
            ? Chips.of(clock.clock(), page)
            : new CaseView.Chip(
                row.kept() ? Tone.CARE : Tone.OK,
                page.t(
                    row.kept() ? "cases.paper.seizure.decided" : "cases.paper.seizure.released"));
    String numbers =
        row.exhibits().stream()
            .map(String::valueOf)
            .collect(java.util.stream.Collectors.joining(", "));
    return new CaseView.PaperRow(
        row.number(),
        page.t("cases.paper.seizure"),
        page.day(row.on()),
        page.t("cases.paper.seizure.things", numbers, row.place(), row.custodian()),
        chip);
  }

  /** Annulled, suspended, or whether anything is still owed. */
  private static CaseView.Chip standing(Dossier.Ruling one, Dossier dossier, Page page) {
    if (one.annulledOn() != null) {
      return new CaseView.Chip(
          Tone.WARN, page.t("cases.paper.annulled", page.day(one.annulledOn())));
    }
    if (one.suspended()) {
      return new CaseView.Chip(Tone.WARN, page.t("cases.paper.suspended"));
    }
    boolean paid =
        dossier.executions().stream()
            .filter(execution -> execution.number().equals(one.number()))
            .allMatch(execution -> execution.account().open().amount() == 0);
    return new CaseView.Chip(
        paid ? Tone.OK : Tone.CARE, page.t(paid ? "cases.paper.paid" : "cases.paper.unpaid"));
  }

  private CaseView.PaperRow inspection(Dossier.Inspection one, Page page) {
    String team =
        one.team().stream()
            .map(
                member ->
                    member.lead()
                        ? page.t("cases.team.lead", names.officer(member.officer(), page))
                        : names.officer(member.officer(), page))
            .collect(java.util.stream.Collectors.joining(", "));
    var held = one.heldAt();
    CaseView.Chip chip =
        one.calledOff()
            ? new CaseView.Chip(Tone.NONE, page.t("cases.paper.called-off"))
            : held == null
                ? Chips.day(one.plannedOn(), false, page)
                : new CaseView.Chip(
                    one.violation() ? Tone.WARN : Tone.OK,
                    page.t(one.violation() ? "cases.choice.found" : "cases.choice.none"));
    return new CaseView.PaperRow(
        one.minutes() != null ? one.minutes() : one.order() == null ? "–" : one.order(),
        page.t(
            held != null
                ? "cases.paper.minutes"
                : one.order() == null ? "cases.paper.plan" : "cases.paper.order"),
        page.day(held == null ? one.plannedOn() : Vietnam.dayOf(held)),
        one.place() + ". " + team,
        chip);
  }

  static CaseView.Chip request(Dossier.Request one, Page page) {
    Boolean gone = one.gone();
    var clock = one.clock();
    if (gone != null) {
      return new CaseView.Chip(
          gone ? Tone.OK : Tone.WARN, page.t(gone ? "cases.choice.gone" : "cases.choice.still"));
    }
    return clock == null
        ? new CaseView.Chip(Tone.NONE, page.t("cases.due.paused"))
        : Chips.of(clock.clock(), page);
  }

  private List<CaseView.PartnerRow> partners(Dossier dossier, Page page) {
    var rows = new ArrayList<CaseView.PartnerRow>();
    for (String agency : dossier.file().access().agencies()) {
      boolean leads = agency.equals(dossier.file().access().agency());
      rows.add(
          new CaseView.PartnerRow(
              names.agency(agency, page),
              null,
              page.t(leads ? "cases.partner.leads" : "cases.partner.joins"),
              new CaseView.Chip(
                  leads ? Tone.OK : Tone.WEEK,
                  page.t(leads ? "cases.partner.lead" : "cases.partner.along"))));
    }
    for (Handed one : dossier.handed()) {
      for (Receiver receiver : one.receivers()) {
        rows.add(handed(one, receiver, page));
      }
    }
    for (Transfers.TransferRow one : dossier.transfers()) {
      rows.add(
          new CaseView.PartnerRow(
              names.agency(one.receiver(), page),
              null,
              page.t(
                  "cases.partner.transfer",
                  page.moment(one.sentAt()),
                  one.articles(),
                  CriminalForms.subjects(one, dossier, page),
                  Objects.requireNonNullElse(one.number(), "–")),
              transfer(one.result(), page)));
    }
    for (CriminalSteps.CriminalStepRow one : dossier.criminal()) {
      rows.add(
          new CaseView.PartnerRow(
              one.body(),
              null,
              page.t("cases.partner.criminal", one.number(), page.day(one.dated()), one.words()),
              new CaseView.Chip(Tone.DONE, page.t(one.stage().textKey()))));
    }
    return rows;
  }

  /** A referral with one receiver: where it stands, and the next of its clocks. */
  private CaseView.PartnerRow handed(Handed one, Receiver receiver, Page page) {
    String due =
        one.clocks().getOrDefault(receiver.id(), List.of()).stream()
            .filter(clock -> clock.clock().state().open())
            .min(java.util.Comparator.comparing(clock -> clock.clock().dueAt()))
            .map(
                clock ->
                    page.t(
                            "cases.partner.due",
                            clock.rule().name().in(page.lang()),
                            page.until(clock.clock().dueAt()))
                        + (clock.rule().unconfirmed()
                            ? " (" + page.t("cases.clocks.unconfirmed") + ")"
                            : ""))
            .orElse("");
    Receiver.ReceiverOutcome outcome = receiver.outcome();
    String what =
        page.t(
            "cases.partner.referral",
            one.referral().number(),
            page.t(one.referral().purpose().textKey()),
            page.moment(one.referral().sentAt()));
    return new CaseView.PartnerRow(
        names.agency(receiver.agency(), page),
        "/phoi-hop/" + one.referral().id(),
        due.isEmpty() ? what : what + " " + due,
        new CaseView.Chip(
            tone(receiver.state()),
            outcome == null
                ? page.t(receiver.state().textKey())
                : page.t(outcome.result().textKey())));
  }

  private static Tone tone(ReceiverState state) {
    return switch (state) {
      case OFFERED, COUNTERED -> Tone.CARE;
      case ACCEPTED, DONE -> Tone.OK;
      case REFUSED -> Tone.WARN;
      case EXPIRED, PASSED_OVER, WITHDRAWN -> Tone.NONE;
    };
  }

  private static CaseView.Chip transfer(@Nullable String result, Page page) {
    String key = result == null ? "open" : result.toLowerCase(Locale.ROOT);
    Tone tone = result == null ? Tone.CARE : Tone.DONE;
    return new CaseView.Chip(tone, page.t("cases.transfer." + key));
  }
}
