package vn.chosach.legislation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.kernel.Role;
import vn.chosach.legislation.Legislation;
import vn.chosach.legislation.Legislation.ProposalFile;
import vn.chosach.legislation.desk.FindingRepository.FindingPart;
import vn.chosach.legislation.desk.ProposalTransitions;
import vn.chosach.legislation.life.Finding;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.ProposalEvent;
import vn.chosach.legislation.life.ProposalLifeCycle;
import vn.chosach.legislation.life.ProposalState;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListTab;

/** Draws up the pages of the legislation. */
@Component
record LegislationPages(Legislation legislation, LegislationNames names) {

  LegislationView.FindingList findings(
      String law, FindingPart part, ActingOfficer officer, Page page) {
    return new LegislationView.FindingList(
        Arrays.stream(FindingPart.values())
            .map(
                one ->
                    new ListTab(
                        page.t("legislation.part." + slug(one)),
                        href(law, one),
                        legislation.count(law, one),
                        one == part))
            .toList(),
        names.laws(page),
        law,
        slug(part),
        records(officer));
  }

  ListSlice<LegislationView.FindingRow> rows(
      ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    var officer = ActingOfficer.of(viewer);
    String law = ask.filter("luat");
    FindingPart part = ListSheet.part(FindingPart.values(), ask.filter("phan"), FindingPart.OPEN);
    return new ListSlice<>(
        legislation.findings(law, part, offset, limit, officer).stream()
            .map(one -> row(one, officer, page))
            .toList(),
        legislation.count(law, part));
  }

  private static String slug(FindingPart part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private static String href(String law, FindingPart part) {
    var address = UriComponentsBuilder.fromPath(LegislationRoutes.FINDINGS);
    if (!law.isEmpty()) {
      address.queryParam("luat", law);
    }
    if (part != FindingPart.OPEN) {
      address.queryParam("phan", slug(part));
    }
    return address.encode().toUriString();
  }

  static boolean records(ActingOfficer officer) {
    return officer.hasAny(Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  private LegislationView.FindingRow row(Finding one, ActingOfficer officer, Page page) {
    boolean mine =
        one.officer().equals(officer.actor().id())
            || officer.has(Role.AGENCY_HEAD) && names.heirs().act(one.agency(), officer)
            || officer.has(Role.STANDING_OFFICE);
    return new LegislationView.FindingRow(
        one.id().toString(),
        one.number(),
        page.t(one.kind().textKey()),
        names.law(one.basis(), page),
        one.article(),
        one.setAside().isEmpty() ? names.gone(one, page) : "",
        one.words(),
        one.wish(),
        one.evidence(),
        one.cases(),
        names.officer(one.officer(), page)
            + " · "
            + names.agency(one.agency(), page)
            + " · "
            + page.moment(one.at()),
        one.setAside(),
        one.open() && mine ? LegislationRoutes.FINDINGS + "/" + one.id() + "/gac-lai" : "");
  }

  LegislationView.Proposals proposals(ActingOfficer officer, Page page) {
    return new LegislationView.Proposals(
        legislation.proposals().stream()
            .map(
                one ->
                    new LegislationView.ProposalRow(
                        LegislationRoutes.page(one.number()),
                        one.number(),
                        one.title(),
                        names.law(one.basis(), page),
                        names.agency(one.agency(), page),
                        tone(one, page),
                        page.t(one.state().textKey())))
            .toList(),
        officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE));
  }

  private static Tone tone(LawProposal one, Page page) {
    LocalDate by = one.answersBy();
    return switch (one.state()) {
      case DRAFT -> Tone.NONE;
      case ROUND -> by != null && page.today().isAfter(by) ? Tone.CARE : Tone.WEEK;
      case SETTLED, ANSWERED -> Tone.CARE;
      case SENT -> Tone.LATER;
      case CLOSED -> Tone.DONE;
      case DROPPED -> Tone.NONE;
    };
  }

  LegislationView.ProposalPage one(ProposalFile file, ActingOfficer officer, Page page) {
    LawProposal one = file.proposal();
    return new LegislationView.ProposalPage(
        one.number(),
        one.title(),
        tone(one, page),
        page.t(one.state().textKey()),
        facts(one, page),
        file.findings().stream().map(found -> row(found, officer, page)).toList(),
        one.comparison().stream()
            .map(
                line ->
                    new LegislationView.Change(
                        line.article(), line.current(), line.proposed(), line.reason()))
            .toList(),
        one.opinions().stream().map(voice -> voice(voice, one, page)).toList(),
        one.steps().reversed().stream().map(step -> step(step, page)).toList(),
        file.waiting().map(paper -> "/van-ban/" + paper.document()).orElse(null),
        acts(file, officer, page),
        one.id().toString());
  }

  private List<Fact> facts(LawProposal one, Page page) {
    var facts = new FactList(page);
    facts.add("legislation.fact.law", names.law(one.basis(), page));
    facts.add("legislation.fact.level", page.t(one.level().textKey()));
    facts.add("legislation.fact.agency", names.agency(one.agency(), page));
    LocalDate by = one.answersBy();
    facts.ifAny("legislation.fact.by", by);
    LawProposal.Sent sent = one.sent();
    if (sent != null) {
      facts.add("legislation.fact.sent", sent(sent, page));
    }
    LawProposal.Result result = one.result();
    if (result != null) {
      facts.add(
          "legislation.fact.answer",
          page.t(result.outcome().textKey())
              + " · "
              + result.number()
              + ", "
              + page.day(result.on()));
      facts.add("legislation.fact.result", result.words());
    }
    String adopted = one.adopted();
    if (adopted != null) {
      facts.add("legislation.fact.adopted", names.law(adopted, page));
    }
    return facts.list();
  }

  private String sent(LawProposal.Sent sent, Page page) {
    return page.t(
        "legislation.sent", names.agency(sent.to(), page), sent.number(), page.day(sent.on()));
  }

  private LegislationView.Voice voice(LawProposal.Opinion one, LawProposal of, Page page) {
    Boolean agrees = one.agrees();
    boolean silent = agrees == null && of.state() != ProposalState.ROUND;
    return new LegislationView.Voice(
        names.agency(one.agency(), page),
        agrees == null ? silent ? Tone.WARN : Tone.NONE : agrees ? Tone.OK : Tone.CARE,
        page.t(
            agrees == null
                ? silent ? "legislation.voice.silent" : "legislation.voice.waits"
                : agrees ? "legislation.voice.agrees" : "legislation.voice.differs"),
        one.words());
  }

  private StepLine step(Step<ProposalEvent, SignedBy> one, Page page) {
    StepLine line = StepLine.of(one, names, page);
    return one.event() == ProposalEvent.PREPARE ? line.bare() : line;
  }

  private List<Choice> acts(ProposalFile file, ActingOfficer officer, Page page) {
    LawProposal one = file.proposal();
    var acts = new ArrayList<Choice>();
    for (ProposalEvent event : LegislationForms.OFFERED) {
      ProposalEvent row = event.byPaper() ? ProposalEvent.PREPARE : event;
      boolean possible =
          ProposalLifeCycle.row(one.state(), row)
                  .filter(it -> may(it.who(), one, officer))
                  .isPresent()
              && ProposalLifeCycle.row(one.state(), event).isPresent();
      boolean apt =
          switch (event) {
            case GROUP -> !file.free().isEmpty();
            case UNGROUP -> !file.findings().isEmpty();
            case ASK, SEND -> file.waiting().isEmpty();
            case OPEN, COMPARE, PREPARE, OPINE, END_ROUND, ANSWER, ADOPT, CLOSE, DROP -> true;
          };
      if (possible && apt) {
        acts.add(
            Choice.of(
                LegislationRoutes.page(one.number()) + "/lam/" + event.slug(),
                page.t("legislation.do." + event.slug())));
      }
    }
    return acts;
  }

  boolean may(ProposalLifeCycle.ProposalWho who, LawProposal one, ActingOfficer officer) {
    return switch (who) {
      case HANDLER -> ProposalTransitions.handles(one, officer, names.heirs());
      case ASKED -> ProposalTransitions.asked(one, officer, names.heirs());
      case NOBODY -> false;
    };
  }

  List<LegislationView.Known> known(Page page) {
    return legislation.known().stream().map(one -> known(one, page)).toList();
  }

  private LegislationView.Known known(LawProposal one, Page page) {
    LawProposal.Sent sent = one.sent();
    LawProposal.Result result = one.result();
    String adopted = one.adopted();
    return new LegislationView.Known(
        one.number(),
        one.title(),
        names.law(one.basis(), page),
        one.comparison().stream().map(LawProposal.Comparison::article).toList(),
        sent == null ? "" : sent(sent, page),
        tone(one, page),
        result == null ? page.t(one.state().textKey()) : page.t(result.outcome().textKey()),
        result == null ? "" : result.words(),
        adopted == null ? "" : names.law(adopted, page));
  }
}
